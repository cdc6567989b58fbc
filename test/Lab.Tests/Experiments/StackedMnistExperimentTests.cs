using System.Text.Json;

namespace Lab.Tests;

[TestClass]
public sealed class StackedMnistExperimentTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Data_and_both_variants_are_measured()
    {
        string digits = SharedData.FolderOrInconclusive("mnist");

        JsonElement json = (await LabRun.Of(
            "stacked-mnist", "--quick", "--data", digits, "--json", "--out", _folder.Path)).Succeeded().Json;

        CollectionAssert.AreEqual(
            new[] { "data", "wgan-gp", "r3" }, json.GetProperty("samplesOf").EnumerateArray().Select(name => name.GetString()).ToArray());
        int[] modes = [.. json.GetProperty("modesFound").EnumerateArray().Select(found => found.GetInt32())];
        double[] divergences = [.. json.GetProperty("reverseKl").EnumerateArray().Select(divergence => divergence.GetDouble())];
        // Two steps teach no generator what the data have.
        for (int i = 1; i < modes.Length; i++)
        {
            Assert.IsLessThan(modes[0], modes[i]);
            Assert.IsGreaterThan(divergences[0], divergences[i]);
        }
        Assert.IsTrue(File.Exists(_folder["stacked-mnist.png"]));
    }
}
