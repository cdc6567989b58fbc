using System.Text.Json;

namespace Lab.Tests;

[TestClass]
public sealed class DivergenceExperimentTests
{
    private static readonly string[] _names = ["kl", "reverse-kl", "pearson", "hellinger", "jensen-shannon", "gan"];

    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Bounds_stand_beside_the_true_values_and_are_summed_up_by_the_worst()
    {
        // 20,000 samples, 75 steps.
        JsonElement json = (await LabRun.Of("divergence", "--json", "--budget", "3", "--out", _folder.Path)).Succeeded().Json;
        double[] truth = Numbers(json, "truth"), estimate = Numbers(json, "estimate"), error = Numbers(json, "standardError");

        CollectionAssert.AreEqual(_names, json.GetProperty("divergence").EnumerateArray().Select(name => name.GetString()).ToArray());
        for (int i = 0; i < _names.Length; i++)
        {
            Assert.AreEqual(Integral(_names[i]), truth[i], 1e-6, _names[i]);
            Assert.IsTrue(estimate[i] < truth[i] + 4 * error[i], _names[i]);
        }
        // Above what equal distributions give, which is -2 log 2 for the last.
        double[] shortfalls = [.. truth.Zip(estimate, _names).Select(bound =>
            (bound.First - bound.Second) / (bound.Third == "gan" ? bound.First + Math.Log(4) : bound.First))];
        Assert.AreEqual(shortfalls.Max(), json.GetProperty("worstShortfall").GetDouble(), 1e-9);
        Assert.IsTrue(shortfalls.Max() < 0.3);
        double excess = truth.Zip(estimate, error).Max(bound => (bound.Second - bound.First) / bound.Third);
        Assert.AreEqual(excess, json.GetProperty("worstExcessInErrors").GetDouble(), 1e-9);
        StringAssert.Contains(File.ReadAllText(_folder["divergence.svg"]), "<svg");
    }

    /// <summary>The integral of q f(p/q) for N(0.7, 0.9²) and N(0, 1), by the trapezoidal rule.</summary>
    private static double Integral(string name)
    {
        double sum = 0;
        for (int i = -20_000; i <= 20_000; i++)
        {
            double x = i / 2000.0, p = Math.Exp(-Math.Pow((x - 0.7) / 0.9, 2) / 2) / 0.9, q = Math.Exp(-x * x / 2);
            sum += q * F(name, p / q) / 2000 / Math.Sqrt(2 * Math.PI);
        }
        return sum;
    }

    private static double F(string name, double u) => name switch
    {
        "kl" => u * Math.Log(u),
        "reverse-kl" => -Math.Log(u),
        "pearson" => (u - 1) * (u - 1),
        "hellinger" => Math.Pow(Math.Sqrt(u) - 1, 2),
        "jensen-shannon" => u * Math.Log(u) - (u + 1) * Math.Log((1 + u) / 2),
        _ => u * Math.Log(u) - (u + 1) * Math.Log(u + 1),
    };

    private static double[] Numbers(JsonElement json, string name)
        => [.. json.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];
}
