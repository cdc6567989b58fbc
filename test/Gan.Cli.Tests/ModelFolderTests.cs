using Microsoft.ML.Gan;

namespace Gan.Cli.Tests;

/// <summary>What <c>gan train</c> does to the folder that it fills: nothing that was there or has been learned is lost.</summary>
[TestClass]
public sealed class ModelFolderTests
{
    private static readonly string[] _files = ["generator.onnx", "metrics.csv", "options.json", "pipeline.zip", "samples.png"];

    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    [DataRow("generator.onnx")]
    [DataRow("reverse.onnx")]
    [DataRow("options.json")]
    [DataRow(".gan-training/generator.onnx", DisplayName = "a model that could not be moved to its place")]
    public async Task A_model_is_not_overwritten(string name)
    {
        string earlier = _folder.Write($"out/{name}", 1, 2, 3);

        (await CliRun.Of(TinyModel.TrainArguments(_folder["out"])))
            .Failed(exitCode: 2, $"'{_folder["out"]}' has {name} already. --overwrite replaces the model there.");

        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, File.ReadAllBytes(earlier));
        Assert.AreEqual(name.Split('/')[0], Names());
    }

    [TestMethod]
    public async Task With_overwrite_all_of_the_earlier_model_goes_and_nothing_else()
    {
        string[] others = ["translator.onnx", "reverse.onnx", "recognizer.onnx", "generated.png", "metrics.csv.partial"];
        foreach (string name in _files.Concat(others))
            _folder.Write($"out/{name}", 1);
        _folder.Write("out/notes.txt", 1);
        _folder.Write("out/.gan-training/generator.onnx", 1);

        await TinyModel.Train(_folder["out"], "--overwrite");

        Assert.AreEqual(string.Join(", ", _files.Append("notes.txt").Order()), Names());
        Assert.IsTrue(_files.All(name => new FileInfo(_folder[$"out/{name}"]).Length > 1));
    }

    [TestMethod]
    public async Task With_overwrite_a_training_that_fails_leaves_the_earlier_model()
    {
        _folder.Write("out/generator.onnx", 1);

        (await CliRun.Of(TinyModel.TrainArguments(_folder["out"], "--data", _folder["nowhere"], "--overwrite"))).Failed(1, "nowhere");

        Assert.AreEqual("generator.onnx", Names());
    }

    [TestMethod]
    public async Task A_folder_that_another_training_fills_is_refused()
    {
        using (new ClaimedFolder(_folder["out"]))
            (await CliRun.Of(TinyModel.TrainArguments(_folder["out"]))).Failed(1, $"'{_folder["out"]}' is in use by one.");

        // What a killed process leaves behind claims nothing.
        _folder.Write("out/.gan-lock");
        await TinyModel.Train(_folder["out"]);

        Assert.AreEqual(string.Join(", ", _files), Names());
    }

    [TestMethod]
    public async Task A_file_that_cannot_be_written_does_not_take_the_others_with_it()
    {
        ProgramRun run = await Canceled(() => Directory.CreateDirectory(_folder["out/.gan-training/pipeline.zip"]));

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Error, $"gan: The model is in '{_folder["out"]}', but without pipeline.zip: ");
        Assert.AreEqual(string.Join(", ", _files.Except(["pipeline.zip"])), Names());
    }

    [TestMethod]
    public async Task Without_the_model_itself_nothing_is_written()
    {
        ProgramRun run = await Canceled(() => Directory.CreateDirectory(_folder["out/.gan-training/generator.onnx"]));

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Error, $"gan: Nothing is written to '{_folder["out"]}': ");
        Assert.IsFalse(Directory.Exists(_folder["out"]));
    }

    [TestMethod]
    public async Task Canceled_before_the_first_step_it_writes_nothing()
    {
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();

        ProgramRun run = await CliRun.Of(canceled.Token, TinyModel.TrainArguments(_folder["deep/out"]));

        run.Failed(exitCode: 1, "gan: Canceled before the first step: nothing is written.");
        Assert.IsFalse(Directory.Exists(_folder["deep"]));
    }

    [TestMethod]
    public void Figures_of_a_training_that_fails_are_kept()
    {
        using (var folder = new ModelFolder(_folder["out"]))
        {
            folder.Open(overwrites: false);
            folder.Metrics.Report(new TrainingProgress(10, 100, [], 1, TimeSpan.FromSeconds(1)));
        }

        Assert.AreEqual("metrics.csv.partial", Names());
    }

    private async Task<ProgramRun> Canceled(Action beforehand)
    {
        using var cancellation = new CancellationTokenSource();
        Task<ProgramRun> training = CliRun.Of(cancellation.Token, TinyModel.TrainArguments(_folder["out"], "--steps", "1000000"));
        while (!training.IsCompleted && !File.Exists(_folder["out/.gan-training/metrics.csv.partial"]))
            await Task.Delay(20);
        beforehand();
        await cancellation.CancelAsync();
        return await training;
    }

    private string Names() =>
        string.Join(", ", Directory.GetFileSystemEntries(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
