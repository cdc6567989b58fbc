using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class SpectralNormTests
{
    [TestMethod]
    [DataRow(GanPlayers.Critic, true, false)]
    [DataRow(GanPlayers.Generator, false, true)]
    [DataRow(GanPlayers.Both, true, true)]
    public void It_works_on_the_players_it_is_asked_for(GanPlayers players, bool onCritic, bool onGenerator)
    {
        var norm = new SpectralNorm(players);
        using var critic = norm.ChangeCritic(Network());
        using var generator = norm.ChangeGenerator(Network());

        Assert.AreEqual(onCritic, critic.modules().Any(layer => layer is SpectralNormLayer));
        Assert.AreEqual(onGenerator, generator.modules().Any(layer => layer is SpectralNormLayer));
        Assert.AreEqual(onCritic, norm.IsLipschitzConstraint);
        Assert.AreNotEqual(onCritic, norm.AllowsBatchNorm);
    }

    private static TensorModule Network() => Sequential(Flatten(), Linear(4, 3), Tanh(), Linear(3, 1));
}
