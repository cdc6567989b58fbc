using Microsoft.ML.Gan;

namespace Docs.Tests;

/// <summary>What the library knows by name has a line on its page.</summary>
[TestClass]
public sealed class NameTests
{
    [TestMethod]
    public void Every_GAN_is_there() => RequireOn("docs/choosing-a-model.md", GanVariant.Names);

    [TestMethod]
    public void Every_network_is_there() => RequireOn("docs/choosing-a-model.md", GanNetwork.Names);

    [TestMethod]
    public void All_that_steadies_a_training_is_there() =>
        RequireOn("docs/training.md", [.. Regularizer.Names, .. Augmentation.Names, .. NetworkChange.Names]);

    [TestMethod]
    public void Every_dynamics_is_there() => RequireOn("docs/training.md", GameDynamics.Names);

    private static void RequireOn(string path, IEnumerable<string> names) =>
        Assert.AreEqual("", string.Join(", ", names.Except(Page.Read(path).CodeInProse().Select(code => code.Text))));
}
