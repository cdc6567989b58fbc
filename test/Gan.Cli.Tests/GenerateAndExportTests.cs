using Microsoft.ML.Data;

namespace Gan.Cli.Tests;

[TestClass]
public sealed class GenerateAndExportTests
{
    private static readonly TempFolder _model = new();

    private readonly TempFolder _folder = new();

    [ClassInitialize]
    public static Task Train(TestContext context) => TinyModel.Train(_model.Path);

    [ClassCleanup]
    public static void DeleteModel() => _model.Dispose();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Onnx_file_and_pipeline_generate_the_same_pictures_and_another_seed_others()
    {
        await Generate("generator.onnx", count: 5, seed: 3, "a.png");
        await Generate("pipeline.zip", count: 5, seed: 3, "b.png", "--threads", "1");
        await Generate("pipeline.zip", count: 5, seed: 4, "c.png");

        byte[] first = File.ReadAllBytes(_folder["a.png"]);
        CollectionAssert.AreEqual(first, File.ReadAllBytes(_folder["b.png"]));
        CollectionAssert.AreNotEqual(first, File.ReadAllBytes(_folder["c.png"]));
    }

    [TestMethod]
    public async Task Image_n_has_the_seed_plus_n_however_many_there_are()
    {
        // More than a batch, and not a multiple of it.
        await Generate("generator.onnx", count: 70, seed: 0, "many.png");
        await Generate("generator.onnx", count: 1, seed: 69, "one.png");

        using MLImage many = MLImage.CreateFromFile(_folder["many.png"]);
        using MLImage one = MLImage.CreateFromFile(_folder["one.png"]);
        // Nine columns: image 69 stands in row 7, column 6.
        foreach ((int x, int y) in new[] { (0, 0), (5, 3), (15, 15) })
            Assert.AreEqual(Gray(one, 2 + x, 2 + y), Gray(many, 2 + 6 * 18 + x, 2 + 7 * 18 + y), 1, $"pixel {x}, {y}");
    }

    [TestMethod]
    public async Task A_picture_that_would_be_too_large_is_refused_before_anything_is_drawn()
    {
        using var large = new TempFolder();
        await TinyModel.Train(large.Path, "--size", "256");

        ProgramRun run = await CliRun.Of("generate", "--model", large["generator.onnx"], "--count", "10000", "--out", _folder["a.png"]);

        run.Failed(2, "A picture must have at most 268435456 pixels, but 10000 images of 256 x 256 in 100 columns need 25802 x 25802.");
    }

    [TestMethod]
    public async Task Generate_json_says_what_was_made()
    {
        ProgramRun run = await Generate("generator.onnx", count: 2, seed: 9, "a.png", "--device", "cpu", "--json");

        Assert.AreEqual("", run.Error);
        Assert.AreEqual(2, run.Json.GetProperty("count").GetInt32());
        Assert.AreEqual(9, run.Json.GetProperty("seed").GetInt64());
        Assert.AreEqual(16, run.Json.GetProperty("height").GetInt32());
        Assert.AreEqual("cpu", run.Json.GetProperty("device").GetString());
        Assert.AreEqual(_folder["a.png"], run.Json.GetProperty("out").GetString());
    }

    [TestMethod]
    public async Task Exported_file_is_the_one_that_training_left()
    {
        ProgramRun run = (await CliRun.Of(
            "export", "--model", _model["pipeline.zip"], "--out", _folder["copy.onnx"], "--json")).Succeeded();

        CollectionAssert.AreEqual(File.ReadAllBytes(_model["generator.onnx"]), File.ReadAllBytes(_folder["copy.onnx"]));
        Assert.AreEqual(new FileInfo(_folder["copy.onnx"]).Length, run.Json.GetProperty("bytes").GetInt64());
        Assert.AreEqual("wgan-gp", run.Json.GetProperty("variant").GetString());
        ProgramRun text = (await CliRun.Of("export", "--model", _model["pipeline.zip"], "--out", _folder["copy.onnx"])).Succeeded();
        StringAssert.Contains(text.Output, "16 x 16 pixels, 1 channel) is in");
    }

    private async Task<ProgramRun> Generate(string model, int count, int seed, string output, params string[] more)
    {
        string[] arguments = ["generate", "--model", _model[model], "--count", $"{count}", "--seed", $"{seed}", "--out", _folder[output]];
        return (await CliRun.Of([.. arguments, .. more])).Succeeded();
    }

    private static int Gray(MLImage image, int x, int y) => image.Pixels[(y * image.Width + x) * 4];
}
