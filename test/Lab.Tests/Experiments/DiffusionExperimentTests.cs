using System.Text.Json;

namespace Lab.Tests;

[TestClass]
public sealed class DiffusionExperimentTests
{
    private static readonly string[] _samples = ["data", "ddpm", "wgan-gp"];

    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Both_models_are_measured_beside_the_data_on_both_kinds_of_digits()
    {
        string digits = SharedData.FolderOrInconclusive("mnist");

        JsonElement json = (await LabRun.Of(
            "diffusion", "--quick", "--data", digits, "--json", "--out", _folder.Path)).Succeeded().Json;

        CollectionAssert.AreEqual(_samples.Concat(_samples).ToArray(), Texts(json, "samplesOf"));
        CollectionAssert.AreEqual(new[] { "drawn", "drawn", "drawn", "real", "real", "real" }, Texts(json, "digits"));
        AssertMeasures(json, rows: 6);
    }

    [TestMethod]
    public async Task The_drawn_digits_are_enough_where_there_are_no_others()
    {
        JsonElement json = (await LabRun.Of("diffusion", "--quick", "--json", "--out", _folder.Path)).Succeeded().Json;

        CollectionAssert.IsSubsetOf(_samples, Texts(json, "samplesOf"));
        AssertMeasures(json, rows: Texts(json, "digits").Length);
        Assert.IsTrue(File.Exists(_folder["diffusion.png"]));
    }

    [TestMethod]
    public async Task Digits_that_are_asked_for_and_not_there_are_named()
        => (await LabRun.Of("diffusion", "--quick", "--data", _folder["none"], "--out", _folder.Path))
            .Failed(exitCode: 1, _folder["none"]);

    private static void AssertMeasures(JsonElement json, int rows)
    {
        double[] distances = Numbers(json, "energyDistance");
        double[] scores = Numbers(json, "inceptionScore");
        double[] seconds = Numbers(json, "trainingCpuSeconds");
        double[] steps = Numbers(json, "steps");
        Assert.HasCount(rows, distances);
        for (int i = 0; i < rows; i++)
        {
            int data = i - i % _samples.Length;
            Assert.IsTrue(scores[i] is >= 1 and <= 10, $"{scores[i]}");
            // A moment teaches no model what the data are like, but each has it.
            if (i != data)
            {
                Assert.IsGreaterThan(distances[data] + 1, distances[i]);
                // How long the planned steps take in the end is the machine's affair.
                Assert.IsGreaterThan(0, seconds[i]);
                Assert.IsGreaterThan(0, steps[i]);
            }
        }
    }

    private static string?[] Texts(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(value => value.GetString())];

    private static double[] Numbers(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];
}
