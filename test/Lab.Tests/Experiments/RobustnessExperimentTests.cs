using System.Text.Json;

namespace Lab.Tests;

[TestClass]
public sealed class RobustnessExperimentTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Every_variant_meets_every_network_and_all_have_a_score()
    {
        JsonElement json = (await LabRun.Of("robustness", "--json", "--budget", "1", "--out", _folder.Path)).Succeeded().Json;

        string[] cells = [.. json.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()!)];
        Assert.HasCount(28, cells);
        CollectionAssert.AllItemsAreUnique(cells);
        foreach (string cell in new[] { "gan/dcgan", "lsgan/gated", "wgan/mlp-generator", "wgan-gp/tanh", "wgan-gp/residual-101" })
            CollectionAssert.Contains(cells, cell);
        foreach (string figure in new[] { "scores", "diversities", "collapsed" })
            Assert.AreEqual(28, json.GetProperty(figure).GetArrayLength());
        Assert.AreEqual(1, json.GetProperty("steps").GetInt32());
        // One step trains nothing.
        Assert.IsFalse(json.GetProperty("wganGpTrainsEverywhere").GetBoolean());
        Assert.IsTrue(File.Exists(_folder["robustness.png"]));
    }

    [TestMethod]
    public async Task Quick_and_a_budget_exclude_each_other()
        => (await LabRun.Of("robustness", "--quick", "--budget", "60"))
            .Failed(exitCode: 2, "--quick must come without --budget, but both are given.");
}
