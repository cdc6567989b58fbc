using Gan.Onnx;

namespace Gan.Cli.Tests;

[TestClass]
public sealed class TrainModelTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    public static IEnumerable<object[]> Generators => TrainModel.Known
        .Where(model => model.GetType().GetGenericTypeDefinition() == typeof(GeneratorModel<>))
        .Select(model => new object[] { model.Name });

    [TestMethod]
    [DynamicData(nameof(Generators))]
    public async Task Every_generator_is_trained_by_name_and_saved(string model)
    {
        await TinyModel.Train(_folder["out"], "--model", model, "--steps", "1", "--base", "4");

        using var ofPipeline = GeneratorFile.Open(_folder["out/pipeline.zip"], new GeneratorServingOptions());
        using var ofOnnx = GeneratorFile.Open(_folder["out/generator.onnx"], new GeneratorServingOptions());
        CollectionAssert.AreEqual(ofOnnx.OnnxModel.ToArray(), ofPipeline.OnnxModel.ToArray());
        Assert.AreEqual(model == "infogan", File.Exists(_folder["out/recognizer.onnx"]));
    }

    [TestMethod]
    [DataRow("pix2pix", false)]
    [DataRow("cyclegan", true)]
    public async Task Translator_learns_from_two_folders_and_translates(string model, bool hasReverse)
    {
        DrawDomains("a.png", "a.png", "b.png", "b.png");

        await TinyModel.Train(_folder["out"], "--model", model, "--data", _folder["data"], "--steps", "1", "--base", "4");

        Assert.AreEqual(hasReverse, File.Exists(_folder["out/reverse.onnx"]));
        foreach (string file in new[] { "translator.onnx", "pipeline.zip" })
        {
            (await CliRun.Of("translate", "--model", _folder[$"out/{file}"], "--in", _folder["data/input"], "--out", _folder[$"of {file}"]))
                .Succeeded();
            Assert.AreEqual(2, Directory.GetFiles(_folder[$"of {file}"], "*.png").Length);
        }
    }

    [TestMethod]
    public async Task Image_without_a_partner_is_an_error_that_names_it()
    {
        DrawDomains("a.png", "a.png", "b.png", "c.png");
        var run = await CliRun.Of(TinyModel.TrainArguments(_folder["out"], "--model", "pix2pix", "--data", _folder["data"]));
        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Error, "'b.png' has none");
    }

    [TestMethod]
    [DataRow("ddpm", "--regularizer", "r1", "--regularizer must go with a GAN, but --model is 'ddpm'.")]
    [DataRow("cyclegan", "--network", "dcgan", "--network must go with a GAN, but --model is 'cyclegan'.")]
    [DataRow("cgan", "--network", "none", "Network must be one of")]
    [DataRow("none", "--size", "16", "--model must be one of gan, minimax")]
    public async Task What_a_model_does_not_have_is_wrong_usage(string model, string option, string value, string message)
    {
        var run = await CliRun.Of(TinyModel.TrainArguments(_folder["out"], "--model", model, option, value));
        Assert.AreEqual(2, run.ExitCode);
        StringAssert.Contains(run.Error, message);
    }

    [TestMethod]
    public async Task Data_without_labels_do_not_train_a_model_that_needs_them()
    {
        DrawDomains("a.png", "a.png");
        var run = await CliRun.Of(TinyModel.TrainArguments(_folder["out"], "--model", "cgan", "--data", _folder["data/input"]));
        Assert.AreEqual(2, run.ExitCode);
        StringAssert.Contains(run.Error, "--model cgan must have data with labels");
    }

    /// <summary>Images in "input" and "target", whose names stand in turn.</summary>
    private void DrawDomains(params string[] names)
    {
        for (int i = 0; i < names.Length; i++)
        {
            string domain = i % 2 == 0 ? "data/input" : "data/target";
            Directory.CreateDirectory(_folder[domain]);
            var pixels = new byte[16 * 16 * 4];
            Array.Fill(pixels, (byte)(255 - 40 * i));
            using var image = Microsoft.ML.Data.MLImage.CreateFromPixels(16, 16, Microsoft.ML.Data.MLPixelFormat.Bgra32, pixels);
            image.Save(Path.Combine(_folder[domain], names[i]));
        }
    }
}
