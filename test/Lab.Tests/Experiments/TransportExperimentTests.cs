using System.Text.Json;

namespace Lab.Tests;

[TestClass]
public sealed class TransportExperimentTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Map_cost_and_duality_are_those_of_the_theory()
    {
        // Three random problems.
        JsonElement json = (await LabRun.Of("transport", "--json", "--budget", "0.6", "--out", _folder.Path)).Succeeded().Json;
        double Number(string name) => json.GetProperty(name).GetDouble();

        Assert.AreEqual(1_000, Number("points"));
        Assert.AreEqual(3, Number("randomProblems"));
        Assert.AreEqual(1, Number("cost"), 1e-9);
        foreach (string name in new[] { "worstMapError", "primalDualGap", "dualInfeasibility", "closedFormGap" })
            Assert.AreEqual(0, Number(name), 1e-9, name);
        Assert.IsTrue(json.GetProperty("monotone").GetBoolean());
        // A blurred plan costs more, by about epsilon/2.
        Assert.AreEqual(1 + Number("sinkhornEpsilon") / 2, Number("sinkhornCost"), 1e-3);
        Assert.IsTrue(Number("exactSeconds") is > 0 and < 30);
        StringAssert.Contains(File.ReadAllText(_folder["transport.svg"]), "<svg");
    }
}
