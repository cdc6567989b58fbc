using System.IO.Compression;
using Gan.Onnx;
using Microsoft.ML.Data;
using SkiaSharp;

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
        Directory.CreateDirectory(folder["images"]);
        string empty = Directory.CreateDirectory(Path.Combine(folder.Path, "empty")).FullName;
        (await CliRun.Of(Arguments(folder, "a.png", "out.txt"))).Failed(exitCode: 2, "--out must be a PNG file");
        (await CliRun.Of(Arguments(folder, "a.png", "out.png", "--device", "tpu"))).Failed(exitCode: 2, "--device");
        (await CliRun.Of("translate", "--model", "x")).Failed(exitCode: 2, "--in");
        (await CliRun.Of(Arguments(folder, "none.png", "out.png"))).Failed(exitCode: 1, "none.png");
        (await CliRun.Of(Arguments(folder, "empty", "out"))).Failed(exitCode: 1, empty);
        (await CliRun.Of(Arguments(folder, "images", "images/"))).Failed(exitCode: 2, "--out must be another place than --in");
        (await CliRun.Of(Arguments(folder, "negative.onnx", "out.png"))).Failed(exitCode: 1, "negative.onnx");
        Assert.IsFalse(File.Exists(Path.Combine(folder.Path, "out.png")));
    }

    [TestMethod]
    public async Task Folders_keep_their_depth_and_images_their_size_and_a_broken_file_is_left_out()
    {
        using var folder = Prepared();
        folder.Write("images/deep/deeper/odd.jpg", EncodedImages.Encode(SKEncodedImageFormat.Jpeg, width: 37, height: 21));
        folder.Write("images/photo.png", EncodedImages.Encode(SKEncodedImageFormat.Png, width: 24, height: 16));
        folder.Write("images/broken.png", "no image"u8.ToArray());
        byte[] whole = EncodedImages.Encode(SKEncodedImageFormat.Png);
        folder.Write("images/cut.png", whole[..(whole.Length / 2)]);

        ProgramRun run = (await CliRun.Of(Arguments(folder, "images", "out"))).Succeeded();

        string[] written = Directory.GetFiles(folder["out"], "*", SearchOption.AllDirectories);
        CollectionAssert.AreEquivalent(
            new[] { folder[Path.Combine("out", "deep", "deeper", "odd.png")], folder[Path.Combine("out", "photo.png")] }, written);
        using MLImage odd = MLImage.CreateFromFile(folder["out/deep/deeper/odd.png"]);
        Assert.AreEqual((37, 21), (odd.Width, odd.Height));
        StringAssert.Contains(run.Error, $"gan: {folder["images"]}: 3 images of 1 labels, 24 x 16 to 37 x 21");
        StringAssert.Contains(run.Error, "left out: 'broken.png'");
        StringAssert.Contains(run.Error, "gan: warning: 'cut.png' of");
        StringAssert.Contains(run.Output, "2 translations");
    }

    [TestMethod]
    public async Task Zip_archive_is_translated_to_a_folder_and_to_no_other_place()
    {
        using var folder = Prepared();
        Pack("good.zip", "deep/one.png");
        Pack("bad.zip", folder["outside.png"]);

        (await CliRun.Of(Arguments(folder, "good.zip", "out"))).Succeeded();
        Assert.IsTrue(File.Exists(folder["out/deep/one.png"]));
        (await CliRun.Of(Arguments(folder, "bad.zip", "out"))).Failed(exitCode: 1, "must have names inside of it");
        Assert.IsFalse(File.Exists(folder["outside.png"]));

        void Pack(string archive, string name)
        {
            using ZipArchive zip = ZipFile.Open(folder[archive], ZipArchiveMode.Create);
            zip.CreateEntryFromFile(folder["a.png"], name);
        }
    }

    [TestMethod]
    public async Task Images_that_would_become_one_file_are_refused()
    {
        using var folder = Prepared();
        folder.Write("images/a.png", EncodedImages.Encode(SKEncodedImageFormat.Png));
        folder.Write("images/a.jpg", EncodedImages.Encode(SKEncodedImageFormat.Jpeg));

        (await CliRun.Of(Arguments(folder, "images", "out"))).Failed(exitCode: 1, "but 'a.jpg' and 'a.png' would all become 'a.png'.");

        Assert.IsFalse(Directory.Exists(folder["out"]));
    }

    [TestMethod]
    public async Task Canceled_it_says_how_far_it_came()
    {
        using var folder = Prepared();
        Directory.CreateDirectory(folder["images"]);
        File.Copy(folder["a.png"], folder["images/a.png"]);
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();

        ProgramRun run = await CliRun.Of(canceled.Token, Arguments(folder, "images", "out"));

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Error, "gan: Canceled after 0 of 1 images");
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
