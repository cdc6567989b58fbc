using System.Text.Json;

namespace Lab.Tests;

[TestClass]
public sealed class BilinearExperimentTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Simultaneous_steps_spiral_out_at_the_rate_of_the_theory()
    {
        JsonElement json = await Figures("simultaneous", 0.25);

        Assert.AreEqual(Math.Sqrt(1 + 0.0625), Number(json, "rate"), 1e-9);
        Assert.AreEqual(Math.Pow(1.0625, Number(json, "steps") / 2), Number(json, "distance"), 1e-6 * Number(json, "distance"));
        Assert.IsFalse(json.GetProperty("converged").GetBoolean());
    }

    [TestMethod]
    public async Task Extragradient_steps_converge_at_the_rate_of_the_theory()
    {
        JsonElement json = await Figures("extragradient", 0.25);

        Assert.AreEqual(Math.Sqrt(1 - 0.0625 + 0.00390625), Number(json, "rate"), 1e-9);
        Assert.IsTrue(Number(json, "distance") < 1e-3);
        Assert.IsTrue(json.GetProperty("converged").GetBoolean());
    }

    [TestMethod]
    public async Task Alternating_steps_stay_on_a_ring()
    {
        JsonElement json = await Figures("alternating", 0.25);

        // The orbit keeps x² + y² - eta x y, so that |p|² stays between 1 / (1 + eta/2) and 1 / (1 - eta/2).
        Assert.AreEqual(Math.Sqrt(1 / 1.125), Number(json, "minDistance"), 1e-3);
        Assert.AreEqual(Math.Sqrt(1 / 0.875), Number(json, "maxDistance"), 1e-3);
        Assert.AreEqual(1, Number(json, "rate"), 1e-3);
        Assert.IsFalse(json.GetProperty("converged").GetBoolean());
    }

    [TestMethod]
    [DataRow("optimistic")]
    [DataRow("lookahead")]
    public async Task Others_converge(string optimizer)
    {
        JsonElement json = await Figures(optimizer, 0.25);

        Assert.AreEqual(optimizer, json.GetProperty("optimizer").GetString());
        Assert.AreEqual(Number(json, "rateOfTheory"), Number(json, "rate"), 1e-3);
        Assert.IsTrue(json.GetProperty("converged").GetBoolean());
    }

    [TestMethod]
    public async Task Orbit_ends_before_its_numbers_do()
    {
        JsonElement json = await Figures("simultaneous", 1e60);

        Assert.AreEqual(5, Number(json, "steps"));
        Assert.AreEqual(1e60, Number(json, "rate"), 1e50);
    }

    [TestMethod]
    public async Task Orbit_and_distances_are_drawn_and_all_dynamics_are_compared()
    {
        ProgramRun run = (await LabRun.Of("bilinear", "--budget", "0.1", "--out", _folder.Path)).Succeeded();

        foreach (string name in new[] { "alternating", "simultaneous", "optimistic", "extragradient", "lookahead", "min max xy, eta 0.1" })
            StringAssert.Contains(run.Output, name);
        foreach (string file in new[] { "bilinear-alternating.svg", "bilinear-distance.svg" })
            StringAssert.Contains(File.ReadAllText(_folder[file]), "<svg");
    }

    [TestMethod]
    [DataRow("--eta 0", "--eta must be greater than 0 and finite, but is 0.")]
    [DataRow("--eta -0.1", "but is -0.1.")]
    [DataRow("--eta NaN", "but is NaN.")]
    [DataRow("--eta Infinity", "but is Infinity.")]
    [DataRow("--optimizer adam",
        "--optimizer must be one of alternating, simultaneous, optimistic, extragradient, lookahead, but is 'adam'.")]
    public async Task Wrong_options_are_refused(string options, string message)
        => (await LabRun.Of(["bilinear", .. options.Split(' ')])).Failed(exitCode: 2, message);

    /// <summary>400 steps; with eta 0.25 the slowest of the convergent ones multiplies the distance by 0.970 each.</summary>
    private async Task<JsonElement> Figures(string optimizer, double eta)
        => (await LabRun.Of("bilinear", "--optimizer", optimizer, "--eta", FormattableString.Invariant($"{eta}"),
            "--budget", "4", "--json", "--out", _folder.Path)).Succeeded().Json;

    private static double Number(JsonElement json, string name) => json.GetProperty(name).GetDouble();
}
