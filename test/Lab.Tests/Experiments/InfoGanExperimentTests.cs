using System.Text.Json;

namespace Lab.Tests;

[TestClass]
public sealed class InfoGanExperimentTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Every_category_is_read_and_every_code_swept()
    {
        JsonElement json = (await LabRun.Of("infogan", "--quick", "--json", "--out", _folder.Path)).Succeeded().Json;

        foreach (string purity in new[] { "purity", "purityOfReadData" })
            Assert.IsTrue(json.GetProperty(purity).GetDouble() is >= 0.1 and <= 1);
        int[] digits = [.. json.GetProperty("digitOfCategory").EnumerateArray().Select(digit => digit.GetInt32())];
        Assert.HasCount(10, digits);
        Assert.AreEqual(digits.Distinct().Count(), json.GetProperty("digitsFound").GetInt32());
        // Three steps teach Q nothing.
        Assert.IsLessThan(1, json.GetProperty("mutualInformation").GetDouble());
        foreach (string file in new[] { "category.png", "continuous-0.png", "continuous-1.png", "information.svg" })
            Assert.IsTrue(File.Exists(_folder[$"infogan-{file}"]), file);
    }
}
