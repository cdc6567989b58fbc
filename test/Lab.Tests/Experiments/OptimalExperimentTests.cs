using System.Text.Json;

namespace Lab.Tests;

[TestClass]
public sealed class OptimalExperimentTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Discriminator_nears_the_ratio_of_the_densities()
    {
        // 300 steps.
        JsonElement json = (await LabRun.Of("optimal", "--json", "--budget", "4.5", "--out", _folder.Path)).Succeeded().Json;
        double Number(string name) => json.GetProperty(name).GetDouble();

        double jensenShannon = JensenShannon();
        Assert.AreEqual(jensenShannon, Number("jensenShannonOfTheory"), 1e-6);
        Assert.AreEqual(2 * jensenShannon - 2 * Math.Log(2), Number("valueOfTheory"), 1e-6);
        Assert.AreEqual(Number("valueOfTheory"), Number("value"), 0.02 * -Number("valueOfTheory"));
        Assert.AreEqual(Number("value"), 2 * Number("jensenShannon") - 2 * Math.Log(2), 1e-9);
        Assert.AreEqual(Math.Abs(1 - Number("value") / Number("valueOfTheory")), Number("valueError"), 1e-9);
        Assert.IsTrue(Number("discriminatorError") is > 0 and < 0.03, $"{Number("discriminatorError")}");
        StringAssert.Contains(File.ReadAllText(_folder["optimal.svg"]), "<svg");
    }

    [TestMethod]
    public async Task Untrained_discriminator_does_not()
    {
        JsonElement json = (await LabRun.Of("optimal", "--json", "--budget", "0.001", "--out", _folder.Path)).Succeeded().Json;

        Assert.IsTrue(json.GetProperty("discriminatorError").GetDouble() > 0.1);
        Assert.IsTrue(json.GetProperty("valueError").GetDouble() > 0.1);
    }

    /// <summary>Of N(0.5, 1) and N(-0.7, 0.6²), by the trapezoidal rule.</summary>
    private static double JensenShannon()
    {
        double sum = 0;
        for (int i = -20_000; i <= 20_000; i++)
        {
            double x = i / 2000.0, p = Density(x, 0.5, 1), q = Density(x, -0.7, 0.6), middle = (p + q) / 2;
            sum += (p * Math.Log(p / middle) + q * (q > 0 ? Math.Log(q / middle) : 0)) / 2 / 2000;
        }
        return sum;
    }

    private static double Density(double x, double mean, double deviation)
        => Math.Exp(-Math.Pow((x - mean) / deviation, 2) / 2) / (deviation * Math.Sqrt(2 * Math.PI));
}
