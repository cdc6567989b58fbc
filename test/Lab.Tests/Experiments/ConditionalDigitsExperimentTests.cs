using System.Text.Json;

namespace Lab.Tests;

[TestClass]
public sealed class ConditionalDigitsExperimentTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    [DataRow("concatenation")]
    [DataRow("projection")]
    [DataRow("auxiliary-classifier")]
    public async Task Samples_of_every_digit_are_read(string conditioning)
    {
        string digits = SharedData.FolderOrInconclusive("mnist");

        JsonElement json = (await LabRun.Of(
            "conditional", "--quick", "--conditioning", conditioning, "--data", digits, "--json", "--out", _folder.Path))
            .Succeeded().Json;

        Assert.AreEqual(conditioning, json.GetProperty("conditioning").GetString());
        double[] shares = [.. json.GetProperty("readAsAskedByDigit").EnumerateArray().Select(share => share.GetDouble())];
        Assert.HasCount(10, shares);
        Assert.AreEqual(shares.Average(), json.GetProperty("readAsAsked").GetDouble(), 1e-12);
        // A few steps teach the classifier more than nothing.
        Assert.IsGreaterThan(0.2, json.GetProperty("classifierAccuracy").GetDouble());
        Assert.IsGreaterThan(0, json.GetProperty("trainingCpuSeconds").GetDouble());
        Assert.IsTrue(File.Exists(_folder["conditional.png"]));
    }

    [TestMethod]
    public async Task Digits_that_are_not_there_are_named()
        => (await LabRun.Of("conditional", "--quick", "--data", _folder["none"], "--out", _folder.Path))
            .Failed(exitCode: 1, _folder["none"]);
}
