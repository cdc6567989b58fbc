using Gan.Onnx;
using Microsoft.ML.Data;

namespace Gan.Cli.Tests;

[TestClass]
public sealed class TranslateTests
{
    [TestMethod]
    public async Task Image_is_translated_to_a_file()
    {
        using var folder = Prepared();
        ProgramRun run = (await CliRun.Of(Arguments(folder, "a.png", "negative.png", "--json"))).Succeeded();
        Assert.AreEqual("negative", run.Json.GetProperty("variant").GetString());
        using MLImage image = MLImage.CreateFromFile(Path.Combine(folder.Path, "negative.png"));
        Assert.AreEqual((8, 12), (image.Height, image.Width));
        Assert.AreEqual(255 - 40, image.Pixels[0]);
    }

    [TestMethod]
    public async Task Folder_is_translated_to_a_folder()
    {
        using var folder = Prepared();
        string images = Directory.CreateDirectory(Path.Combine(folder.Path, "images")).FullName;
        File.Copy(Path.Combine(folder.Path, "a.png"), Path.Combine(images, "one.png"));
        File.Copy(Path.Combine(folder.Path, "a.png"), Path.Combine(images, "two.png"));
        (await CliRun.Of(Arguments(folder, "images", "out"))).Succeeded();
        CollectionAssert.AreEquivalent(
            new[] { "one.png", "two.png" }, Directory.GetFiles(Path.Combine(folder.Path, "out")).Select(Path.GetFileName).ToArray());
    }

    [TestMethod]
    public async Task Wrong_usage_is_told_from_a_failed_run()
    {
        using var folder = Prepared();
        string empty = Directory.CreateDirectory(Path.Combine(folder.Path, "empty")).FullName;
        (await CliRun.Of(Arguments(folder, "a.png", "out.txt"))).Failed(exitCode: 2, "--out must be a PNG file");
        (await CliRun.Of(Arguments(folder, "a.png", "out.png", "--device", "tpu"))).Failed(exitCode: 2, "--device");
        (await CliRun.Of("translate", "--model", "x")).Failed(exitCode: 2, "--in");
        (await CliRun.Of(Arguments(folder, "none.png", "out.png"))).Failed(exitCode: 1, "none.png");
        (await CliRun.Of(Arguments(folder, "empty", "out"))).Failed(exitCode: 1, empty);
        (await CliRun.Of(Arguments(folder, "small.png", "out.png"))).Failed(exitCode: 1, "multiples of 4");
        (await CliRun.Of(Arguments(folder, "negative.onnx", "out.png"))).Failed(exitCode: 1, "negative.onnx");
        Assert.IsFalse(File.Exists(Path.Combine(folder.Path, "out.png")));
    }

    private static string[] Arguments(TempFolder folder, string input, string output, params string[] more) =>
    [
        "translate", "--model", Path.Combine(folder.Path, "negative.onnx"), "--in", Path.Combine(folder.Path, input),
        "--out", Path.Combine(folder.Path, output), .. more,
    ];

    /// <summary>A folder with the translator y = -x and images.</summary>
    private static TempFolder Prepared()
    {
        var folder = new TempFolder();
        var graph = new OnnxGraph("negative");
        OnnxValue x = graph.Input("image", -1, 1, -1, -1);
        graph.Output("translation", graph.Mul(x, -1), -1, 1, -1, -1);
        var metadata = new TranslatorMetadata
        { InputChannels = 1, OutputChannels = 1, SizeMultiple = 4, SmallestSize = 4, Variant = "negative" };
        File.WriteAllBytes(Path.Combine(folder.Path, "negative.onnx"), graph.ToModel(metadata));
        Save("a.png", 8, 12);
        Save("small.png", 6, 6);
        return folder;

        void Save(string name, int height, int width)
        {
            byte[] pixels = [.. Enumerable.Repeat(new byte[] { 40, 40, 40, 255 }, height * width).SelectMany(pixel => pixel)];
            using var image = MLImage.CreateFromPixels(width, height, MLPixelFormat.Bgra32, pixels);
            image.Save(Path.Combine(folder.Path, name));
        }
    }
}
