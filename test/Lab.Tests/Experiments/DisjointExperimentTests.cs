using System.Text.Json;

namespace Lab.Tests;

[TestClass]
public sealed class DisjointExperimentTests
{
    private static readonly double[] _thetas = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];

    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Closed_forms_are_those_of_the_theory_whatever_the_critic_has_learned()
    {
        JsonElement json = await Figures(budget: "0.08");

        Assert.AreEqual(1, json.GetProperty("steps").GetInt32());
        Assert.AreEqual("Infinity", json.GetProperty("leastKullbackLeibler").GetString());
        foreach (string name in new[]
            { "worstJensenShannonError", "worstJensenShannonGradient", "worstWassersteinError", "worstWassersteinGradientError" })
            Assert.AreEqual(0, json.GetProperty(name).GetDouble(), 1e-6, name);
        AreEqual(_thetas, json, "theta");
        AreEqual([.. _thetas.Select(theta => theta == 0 ? 0 : Math.Log(2))], json, "jensenShannon");
        AreEqual([.. _thetas.Select(Math.Abs)], json, "wasserstein");
        Assert.AreEqual(0, json.GetProperty("kullbackLeibler")[4].GetDouble());
        Assert.AreEqual("Infinity", json.GetProperty("kullbackLeibler")[5].GetString());
        StringAssert.Contains(File.ReadAllText(_folder["disjoint.svg"]), "<svg");
    }

    [TestMethod]
    public async Task Trained_critic_estimates_the_distance()
    {
        // 125 steps.
        JsonElement json = await Figures(budget: "10");

        double[] estimates = Numbers(json, "criticEstimate");
        // The penalized optimum is steeper than 1 by |theta|/(2 lambda), lambda 100.
        double worst = 0;
        foreach (var (theta, estimate) in _thetas.Zip(estimates).Where(pair => pair.First != 0))
        {
            double expected = Math.Abs(theta) + theta * theta / 200;
            Assert.AreEqual(expected, estimate, 0.1 * expected, $"{theta}");
            worst = Math.Max(worst, Math.Abs(estimate - Math.Abs(theta)) / Math.Abs(theta));
        }
        Assert.AreEqual(0, estimates[4]);
        Assert.AreEqual(worst, json.GetProperty("worstCriticError").GetDouble(), 1e-12);
    }

    private async Task<JsonElement> Figures(string budget)
        => (await LabRun.Of("disjoint", "--json", "--budget", budget, "--out", _folder.Path)).Succeeded().Json;

    private static void AreEqual(double[] expected, JsonElement json, string name)
    {
        double[] actual = Numbers(json, name);
        Assert.HasCount(expected.Length, actual);
        for (int i = 0; i < expected.Length; i++)
            Assert.AreEqual(expected[i], actual[i], 1e-6, $"{name}[{i}]");
    }

    private static double[] Numbers(JsonElement json, string name)
        => [.. json.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];
}
