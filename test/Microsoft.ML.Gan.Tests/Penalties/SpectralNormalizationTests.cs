using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class SpectralNormalizationTests
{
    [TestMethod]
    public void It_works_on_the_players_it_is_asked_for()
    {
        foreach (var players in Enum.GetValues<GanPlayers>())
        {
            var penalty = new SpectralNormalization(players);
            using var critic = penalty.PrepareCritic(Critic());
            using var generator = penalty.PrepareGenerator(Critic());
            Assert.AreEqual(players.HasFlag(GanPlayers.Critic), critic.modules().Any(layer => layer is SpectralNormLayer));
            Assert.AreEqual(players.HasFlag(GanPlayers.Generator), generator.modules().Any(layer => layer is SpectralNormLayer));
            Assert.AreEqual(players.HasFlag(GanPlayers.Critic), penalty.BoundsSlope);
            Assert.AreNotEqual(players.HasFlag(GanPlayers.Critic), penalty.AllowsBatchNorm);
        }
    }

    private static TensorModule Critic() => Sequential(Flatten(), Linear(4, 3), Tanh(), Linear(3, 1));
}
