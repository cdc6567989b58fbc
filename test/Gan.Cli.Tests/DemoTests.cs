using Microsoft.ML.Data;

namespace Gan.Cli.Tests;

[TestClass]
public sealed class DemoTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Demo_leaves_pictures_of_the_model_and_of_its_ONNX_file_and_prints_their_paths()
    {
        ProgramRun run = (await CliRun.Of("demo", "--steps", "2", "--out", _folder["new"])).Succeeded();

        foreach (string name in new[] { "samples.png", "generated.png" })
        {
            StringAssert.Contains(run.Output, _folder[Path.Combine("new", name)]);
            using MLImage picture = MLImage.CreateFromFile(_folder[Path.Combine("new", name)]);
            // 8 x 8 images of 32 x 32, with two pixels around each.
            Assert.AreEqual((8 * 34 + 2, 8 * 34 + 2), (picture.Width, picture.Height));
            Assert.IsGreaterThan(3, picture.Pixels.ToArray().Distinct().Count(), "a picture of one color");
        }
        StringAssert.Contains(run.Error, "step 2 of 2");
    }

    [TestMethod]
    public async Task Result_as_JSON_has_the_paths()
    {
        ProgramRun run = (await CliRun.Of("demo", "--steps", "1", "--out", _folder.Path, "--json")).Succeeded();

        Assert.AreEqual(_folder["generated.png"], run.Json.GetProperty("served").GetString());
        Assert.AreEqual(1, run.Json.GetProperty("stepsDone").GetInt32());
    }

    [TestMethod]
    public async Task Demo_overwrites_its_own_folder_and_others_when_asked_to()
    {
        string home = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = _folder.Path;
            (await CliRun.Of("demo", "--steps", "1")).Succeeded();
            (await CliRun.Of("demo", "--steps", "1", "--threads", "1")).Succeeded();
        }
        finally
        {
            Environment.CurrentDirectory = home;
        }
        string demo = _folder["out/demo"];
        (await CliRun.Of("demo", "--steps", "1", "--out", demo)).Failed(2, $"'{demo}' has generator.onnx already. --overwrite");
        (await CliRun.Of("demo", "--steps", "1", "--out", demo, "--overwrite")).Succeeded();
    }

    [TestMethod]
    public async Task Canceled_it_says_at_which_step()
    {
        using var cancellation = new CancellationTokenSource();
        Task<ProgramRun> demo = CliRun.Of(cancellation.Token, "demo", "--steps", "1000000", "--out", _folder["out"]);
        while (!demo.IsCompleted && !File.Exists(_folder["out/.gan-training/metrics.csv.partial"]))
            await Task.Delay(20);
        await cancellation.CancelAsync();

        StringAssert.Contains((await demo).Succeeded().Output, "of 1000000: the model so far.");
        Assert.IsTrue(File.Exists(_folder["out/generated.png"]));
    }

    [TestMethod]
    public async Task Data_that_is_no_image_is_one_error()
    {
        string text = _folder.Write("letter.txt", "Dear sir"u8.ToArray());
        Directory.CreateDirectory(_folder["empty"]);

        (await CliRun.Of("demo", "--data", text, "--out", _folder["new"])).Failed(1, "letter.txt");
        (await CliRun.Of("demo", "--data", _folder["empty"], "--out", _folder["new"])).Failed(1, "empty");
        (await CliRun.Of("demo", "--data", _folder["missing"], "--out", _folder["new"])).Failed(1, "missing");
        (await CliRun.Of("demo", "--steps", "0", "--out", _folder["new"])).Failed(2, "0");
    }
}
