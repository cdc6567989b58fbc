using Gan.Onnx;
using Microsoft.ML.Data;

namespace Gan.Cli.Tests;

/// <summary>
/// <c>gan generate</c> and <c>gan interpolate</c> with a generator of 1 x 3 images that show its inputs: 20 z + 128 for the latent
/// value z, 100 for label 1, and 10 for category 1 plus 100 for each unit of the continuous code.
/// </summary>
[TestClass]
public sealed class ConditionTests
{
    private readonly TempFolder _folder = new();

    [TestInitialize]
    public void WriteModel() => _folder.Write("model.onnx", Model());

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Label_and_codes_are_those_of_every_image()
    {
        await Succeeds("generate --count 4 --label dog --codes 1,0.5");

        using MLImage grid = MLImage.CreateFromFile(_folder["out.png"]);
        // A grid of 2 x 2, cells of 3 x 1 pixels, 2 pixels between.
        foreach ((int x, int y) in new[] { (2, 2), (7, 2), (2, 5), (7, 5) })
            Assert.AreEqual((100, 60), (Gray(grid, x + 1, y), Gray(grid, x + 2, y)));
    }

    [TestMethod]
    public async Task Truncation_keeps_latents_near_zero()
    {
        await Succeeds("generate --count 100 --truncation 0.1");

        using MLImage grid = MLImage.CreateFromFile(_folder["out.png"]);
        int[] latents = [.. Enumerable.Range(0, 100).Select(i => Gray(grid, 2 + i % 10 * 5, 2 + i / 10 * 3))];
        Assert.IsTrue(latents.All(value => value is >= 126 and <= 130), string.Join(" ", latents));
    }

    [TestMethod]
    public async Task Interpolation_is_a_strip_between_the_images_of_both_seeds()
    {
        ProgramRun run = await Succeeds("interpolate --from 3 --to 9 --steps 5 --label cat --json");

        Assert.AreEqual(5, run.Json.GetProperty("steps").GetInt32());
        using MLImage strip = MLImage.CreateFromFile(_folder["out.png"]);
        Assert.AreEqual((2 + 5 * 5, 5), (strip.Width, strip.Height));
        Assert.AreEqual(Latent(3), Gray(strip, 2, 2));
        Assert.AreEqual(Latent(9), Gray(strip, 2 + 4 * 5, 2));
        int[] labels = [.. Enumerable.Range(0, 5).Select(i => Gray(strip, 3 + i * 5, 2))];
        Assert.IsTrue(labels.All(label => label == 0));
    }

    [TestMethod]
    [DataRow("--label horse", "Label must be a class that the model was trained on (cat, dog), but is 'horse'.")]
    [DataRow("--codes 1",
        "--codes must fit the generator. There must be 2 values (1 categories, then 1 continuous codes), but there are 1.")]
    [DataRow("--codes 2,0", "--codes must fit the generator. A category must be at least 0 and less than 2, but is 2.")]
    [DataRow("--codes 0,Infinity", "A continuous code must be finite, but is Infinity.")]
    public async Task Request_that_does_not_fit_the_generator_is_wrong_usage(string option, string message)
    {
        foreach (string command in new[] { "generate", "interpolate --from 1 --to 2" })
        {
            (await Run($"{command} {option}")).Failed(exitCode: 2, message);
            Assert.IsFalse(File.Exists(_folder["out.png"]));
        }
    }

    private static int Latent(ulong seed)
    {
        var latent = new float[1];
        LatentSampler.Fill(seed, latent);
        return (int)MathF.Round(20 * latent[0] + 128);
    }

    private static byte[] Model()
    {
        var graph = new OnnxGraph("conditions");
        OnnxValue latent = graph.Add(graph.Mul(graph.Input("latent", -1, 1), 20), 128);
        OnnxValue label = graph.Gather([0, 100], 2, 1, graph.IntegerInput("label", -1));
        OnnxValue code = graph.Gemm(graph.Input("code", -1, 3), [0, 10, 100], [3, 1], [], transposeB: false);
        graph.Output("image", graph.Reshape(graph.Concat(1, latent, label, code), -1, 1, 1, 3), -1, 1, 1, 3);
        return graph.ToModel(new GeneratorMetadata
        {
            LatentSize = 1,
            Channels = 1,
            Height = 1,
            Width = 3,
            Minimum = 0,
            Maximum = 255,
            ClassNames = ["cat", "dog"],
            CategoricalCodes = [2],
            ContinuousCodes = 1,
        });
    }

    private async Task<ProgramRun> Succeeds(string call) => (await Run(call)).Succeeded();

    private Task<ProgramRun> Run(string call) =>
        CliRun.Of([.. call.Split(' '), "--model", _folder["model.onnx"], "--out", _folder["out.png"], "--device", "cpu"]);

    private static int Gray(MLImage image, int x, int y) => image.Pixels[(y * image.Width + x) * 4];
}
