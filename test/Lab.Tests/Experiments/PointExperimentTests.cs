using System.Text.Json;

namespace Lab.Tests;

/// <summary>The experiments that train on points of the plane, with budgets of a few steps: what they report, good or not.</summary>
[TestClass]
public sealed class PointExperimentTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    [DataRow("ring", 8, "ring-r3.png")]
    [DataRow("grid", 25, "grid-r3.png")]
    public async Task Modes_are_counted_and_drawn(string name, int modes, string picture)
    {
        JsonElement json = await Run(name, "0.2", "--variant", "r3");

        Assert.AreEqual(modes, json.GetProperty("modes").GetInt32());
        Assert.AreEqual("r3", json.GetProperty("variant").GetString());
        Assert.AreEqual(14, json.GetProperty("steps").GetInt32());
        int covered = json.GetProperty("modesCovered").GetInt32();
        Assert.IsTrue(covered >= 0 && covered < modes, "14 steps find all modes");
        Assert.IsTrue(Number(json, "highQuality") is >= 0 and < 0.5);
        Assert.IsTrue(Number(json, "reverseKl") > 0);
        Assert.IsTrue(File.Exists(_folder[picture]));
    }

    [TestMethod]
    public async Task Same_seed_gives_the_same_figures_and_another_does_not()
    {
        async Task<double> ReverseKl(string seed) => Number(await Run("ring", "0.3", "--seed", seed), "reverseKl");

        double first = await ReverseKl("3");
        Assert.AreEqual(first, await ReverseKl("3"));
        Assert.AreNotEqual(first, await ReverseKl("4"));
    }

    [TestMethod]
    public async Task Unknown_variant_is_refused_with_the_ones_that_there_are()
    {
        ProgramRun run = await LabRun.Of("ring", "--variant", "none", "--out", _folder.Path);
        Assert.AreEqual(2, run.ExitCode);
        StringAssert.Contains(run.Error, "wgan-gp");
        StringAssert.Contains(run.Error, "'none'");
    }

    [TestMethod]
    public async Task Swissroll_compares_the_distance_with_that_of_the_untrained_generator()
    {
        JsonElement json = await Run("swissroll", "0.5");

        Assert.AreEqual(Number(json, "wassersteinUntrained") / Number(json, "wasserstein"), Number(json, "ratio"), 1e-9);
        // Two samples of the data are nearer than what was hardly trained.
        Assert.IsTrue(Number(json, "wassersteinOfData") < 0.5 * Number(json, "wasserstein"));
        AssertFiles(json, 2);
    }

    [TestMethod]
    public async Task Vanishing_gradients_shrink_for_the_saturating_loss_alone()
    {
        JsonElement json = await Run("vanishing", "4");

        Assert.IsTrue(Number(json, "saturatingLast") < Number(json, "saturatingFirst"));
        Assert.IsTrue(Number(json, "ratioNonSaturating") > 10, json.ToString());
        double ratio = Number(json, "nonSaturatingLast") / Number(json, "saturatingLast");
        Assert.AreEqual(ratio, Number(json, "ratioNonSaturating"), 1e-6 * ratio);
        AssertFiles(json, 1);
    }

    [TestMethod]
    public async Task Estimates_of_a_Wasserstein_critic_rank_as_the_distances_do_and_those_of_a_discriminator_do_not()
    {
        JsonElement json = await Run("critic", "5");

        double correlation = Number(json, "rankCorrelation");
        Assert.IsTrue(correlation is > 0.8 and <= 1, json.ToString());
        Assert.IsTrue(Number(json, "rankCorrelationGan") < correlation - 0.2, json.ToString());
        Assert.IsTrue(Number(json, "wassersteinLast") < Number(json, "wassersteinFirst"), json.ToString());
        AssertFiles(json, 2);
    }

    [TestMethod]
    public async Task Lipschitz_bounds_each_have_their_slope()
    {
        JsonElement json = await Run("lipschitz", "0.5");

        // Weights of at most 0.01 make a slope of nearly nothing; a spectral norm, one of at most 1.
        Assert.IsTrue(Number(json, "clippingMedian") is > 0 and < 0.1);
        Assert.IsTrue(Number(json, "spectralNormMedian") is > 0 and <= 1);
        Assert.IsTrue(Number(json, "penaltyMedian") > 0);
        Assert.IsTrue(Number(json, "clippedWeightsAtBound") is > 0.1 and <= 1);
        AssertFiles(json, 1);
    }

    [TestMethod]
    public async Task Duel_starts_both_at_the_same_distance_and_animates_them()
    {
        JsonElement json = await Run("duel", "1");

        Assert.AreEqual(Number(json, "ganWassersteinFirst"), Number(json, "wganWassersteinFirst"));
        Assert.AreNotEqual(Number(json, "ganWassersteinLast"), Number(json, "wganWassersteinLast"));
        Assert.AreEqual(json.GetProperty("steps").GetInt32() + 1, json.GetProperty("wganWasserstein").GetArrayLength());
        AssertFiles(json, 5);
    }

    private async Task<JsonElement> Run(string name, string budget, params string[] more) =>
        (await LabRun.Of([name, "--json", "--budget", budget, "--out", _folder.Path, .. more])).Succeeded().Json;

    private static double Number(JsonElement json, string name) => json.GetProperty(name).GetDouble();

    private static void AssertFiles(JsonElement json, int count)
    {
        string[] files = [.. json.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)];
        Assert.HasCount(count, files);
        Assert.IsTrue(files.All(file => new FileInfo(file).Length > 100));
    }
}
