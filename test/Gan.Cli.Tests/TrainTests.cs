using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Gan.Onnx;
using Microsoft.ML.Data;
using SkiaSharp;

namespace Gan.Cli.Tests;

[TestClass]
public sealed class TrainTests
{
    private static readonly string[] _files = ["generator.onnx", "metrics.csv", "options.json", "pipeline.zip", "samples.png"];

    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Training_leaves_the_five_files_and_nothing_else()
    {
        ProgramRun run = await TinyModel.Train(_folder["out"]);

        CollectionAssert.AreEqual(_files, Directory.GetFileSystemEntries(_folder["out"]).Select(Path.GetFileName).Order().ToArray());
        StringAssert.Contains(run.Output, "Trained for 3 steps");
        StringAssert.Contains(run.Output, _folder["out"]);
        StringAssert.Contains(run.Error, "step 3 of 3");
    }

    [TestMethod]
    public async Task Metrics_are_numbers_up_to_the_last_step()
    {
        await TinyModel.Train(_folder["out"]);

        string[] lines = File.ReadAllLines(_folder["out/metrics.csv"]);
        Assert.AreEqual("step,criticLoss,generatorLoss,wasserstein,imagesPerSecond,seconds", lines[0]);
        string[] last = lines[^1].Split(',');
        Assert.AreEqual("3", last[0]);
        foreach (string number in last)
            Assert.IsTrue(double.IsFinite(double.Parse(number, CultureInfo.InvariantCulture)), lines[^1]);
    }

    [TestMethod]
    public async Task Samples_are_a_grid_of_sixty_four()
    {
        await TinyModel.Train(_folder["out"]);

        using MLImage grid = MLImage.CreateFromFile(_folder["out/samples.png"]);
        Assert.AreEqual((8 * 18 + 2, 8 * 18 + 2), (grid.Width, grid.Height));
    }

    [TestMethod]
    public async Task Options_are_saved_as_asked_for()
    {
        await TinyModel.Train(_folder["out"], "--model", "gan", "--network", "mlp", "--ema", "0.9");

        JsonElement options = JsonDocument.Parse(File.ReadAllText(_folder["out/options.json"])).RootElement;
        Assert.AreEqual("gan", options.GetProperty("model").GetString());
        Assert.AreEqual("mlp", options.GetProperty("network").GetString());
        Assert.AreEqual(16, options.GetProperty("size").GetInt32());
        Assert.AreEqual(7, options.GetProperty("seed").GetInt64());
        Assert.AreEqual(0.9, options.GetProperty("ema").GetDouble());
        Assert.IsFalse(options.GetProperty("bf16").GetBoolean());
    }

    [TestMethod]
    public async Task Options_of_the_game_are_saved_as_asked_for()
    {
        await TinyModel.Train(_folder["out"], "--model", "gan", "--regularizer", "r1=0.5", "--regularizer", "logit-drift",
            "--augmentation", "instance-noise", "--network-change", "spectral-norm", "--label-smoothing", "0.9", "--optimizer", "adamw",
            "--critic-learning-rate", "0.0004", "--schedule", "linear",
            "--dynamics", "extragradient", "--critic-warmup", "1:2");

        JsonElement options = JsonDocument.Parse(File.ReadAllText(_folder["out/options.json"])).RootElement;
        CollectionAssert.AreEqual(new[] { "r1=0.5", "logit-drift" }, Texts("regularizer"));
        CollectionAssert.AreEqual(new[] { "instance-noise" }, Texts("augmentation"));
        CollectionAssert.AreEqual(new[] { "spectral-norm" }, Texts("networkChange"));
        Assert.AreEqual(0.9, options.GetProperty("labelSmoothing").GetDouble());
        Assert.AreEqual("adamw", options.GetProperty("optimizer").GetString());
        Assert.AreEqual(0.0004, options.GetProperty("criticLearningRate").GetDouble());
        Assert.AreEqual("linear", options.GetProperty("schedule").GetString());
        Assert.AreEqual("extragradient", options.GetProperty("dynamics").GetString());
        Assert.AreEqual("1:2", options.GetProperty("criticWarmup").GetString());

        string?[] Texts(string property) => [.. options.GetProperty(property).EnumerateArray().Select(text => text.GetString())];
    }

    [TestMethod]
    public async Task Each_option_of_the_game_changes_the_result_and_the_models_own_values_do_not()
    {
        byte[] plain = await Generator("plain");
        CollectionAssert.AreEqual(plain, await Generator("same", "--regularizer", "gradient-penalty=10", "--optimizer", "adam",
            "--critic-learning-rate", "0.0001", "--schedule", "constant", "--dynamics", "alternating", "--critic-warmup", "1:5"));
        foreach (string option in new[]
        {
            "--regularizer gradient-penalty=0.1", "--regularizer logit-drift=5", "--augmentation diff-augment",
            "--network-change minibatch-std-dev", "--optimizer rmsprop", "--critic-learning-rate 0.001",
            "--schedule cosine", "--dynamics simultaneous", "--critic-warmup 1:6",
        })
            CollectionAssert.AreNotEqual(plain, await Generator(option, option.Split(' ')), option);
        CollectionAssert.AreNotEqual(
            await Generator("gan", "--model", "gan"), await Generator("soft", "--model", "gan", "--label-smoothing", "0.8"));
    }

    [TestMethod]
    public async Task Doubtful_combinations_train_with_a_warning()
    {
        ProgramRun run = await TinyModel.Train(_folder["out"], "--model", "wgan", "--optimizer", "adamw", "--json");

        StringAssert.StartsWith(run.Error, "gan: warning: Variant 'wgan' clips weights and its critic's optimizer has momentum");
        Assert.HasCount(1, run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), run.Error);
        Assert.AreEqual(3, run.Json.GetProperty("stepsDone").GetInt32());
    }

    [TestMethod]
    public async Task Json_is_one_object_and_the_standard_error_is_silent()
    {
        ProgramRun run = await TinyModel.Train(_folder["out"], "--json");

        Assert.AreEqual("", run.Error);
        Assert.AreEqual(3, run.Json.GetProperty("stepsDone").GetInt32());
        Assert.IsFalse(run.Json.GetProperty("canceled").GetBoolean());
        Assert.AreEqual(JsonValueKind.Number, run.Json.GetProperty("metrics").GetProperty("wasserstein").ValueKind);
        CollectionAssert.AreEquivalent(_files, run.Json.GetProperty("files").EnumerateArray().Select(file => file.GetString()).ToArray());
    }

    [TestMethod]
    public async Task Same_seed_gives_the_same_generator_and_another_seed_another()
    {
        await TinyModel.Train(_folder["a"]);
        await TinyModel.Train(_folder["b"]);
        await TinyModel.Train(_folder["c"], "--seed", "8");

        byte[] first = File.ReadAllBytes(_folder["a/generator.onnx"]);
        CollectionAssert.AreEqual(first, File.ReadAllBytes(_folder["b/generator.onnx"]));
        CollectionAssert.AreNotEqual(first, File.ReadAllBytes(_folder["c/generator.onnx"]));
    }

    [TestMethod]
    public async Task Canceled_training_writes_the_model_so_far_and_says_so()
    {
        using var cancellation = new CancellationTokenSource();
        Task<ProgramRun> training = CliRun.Of(cancellation.Token, TinyModel.TrainArguments(_folder["out"], "--steps", "1000000"));
        while (!training.IsCompleted && !File.Exists(_folder["out/.gan-training/metrics.csv.partial"]))
            await Task.Delay(20);
        await cancellation.CancelAsync();

        ProgramRun run = (await training).Succeeded();

        StringAssert.Contains(run.Output, "Canceled after step");
        StringAssert.Contains(run.Output, "of 1000000");
        CollectionAssert.AreEqual(_files, Directory.GetFileSystemEntries(_folder["out"]).Select(Path.GetFileName).Order().ToArray());
    }

    [TestMethod]
    public async Task Folder_of_images_of_different_sizes_trains_in_color()
    {
        WriteImage("images/cat/a.png", width: 20, height: 30);
        WriteImage("images/dog/b.png", width: 16, height: 16);

        ProgramRun run = await TinyModel.Train(_folder["out"], "--data", _folder["images"], "--channels", "3", "--batch", "2", "--json");

        Assert.AreEqual(3, run.Json.GetProperty("stepsDone").GetInt32());
    }

    [TestMethod]
    public async Task Idx_file_with_labels_trains()
    {
        string images = _folder.Write("images.idx", [0, 0, 8, 3, 0, 0, 0, 8, 0, 0, 0, 16, 0, 0, 0, 16, .. new byte[8 * 256]]);
        string labels = _folder.Write("labels.idx", [0, 0, 8, 1, 0, 0, 0, 8, .. new byte[8]]);

        await TinyModel.Train(_folder["out"], "--data", images, "--labels", labels);
    }

    [TestMethod]
    public async Task Cifar_folder_trains()
    {
        _folder.Write("cifar/data_batch_1.bin", new byte[3073 * 5]);
        _folder.Write("cifar/data_batch_2.bin", new byte[3073 * 4]);
        _folder.Write("cifar/batches.meta.txt", 1);

        await TinyModel.Train(_folder["out"], "--data", _folder["cifar"], "--channels", "3");
    }

    [TestMethod]
    public async Task Zip_archive_trains_and_what_was_found_is_said_unless_the_result_is_JSON()
    {
        _folder.Write("images/cat/a.png", EncodedImages.Encode(SKEncodedImageFormat.Png, width: 20, height: 30));
        _folder.Write("images/cat/wild/b.webp", EncodedImages.Encode(SKEncodedImageFormat.Webp, width: 16, height: 16));
        _folder.Write("images/dog/c.jpg", EncodedImages.Encode(SKEncodedImageFormat.Jpeg));
        _folder.Write("images/dog/notes.txt", 1);
        ZipFile.CreateFromDirectory(_folder["images"], _folder["images.zip"]);

        ProgramRun run = await TinyModel.Train(_folder["out"], "--data", _folder["images.zip"], "--model", "cgan", "--batch", "2");
        ProgramRun silent = await TinyModel.Train(_folder["again"], "--data", _folder["images.zip"], "--batch", "2", "--json");

        StringAssert.Contains(run.Error, $"gan: {_folder["images.zip"]}: 3 images of 2 labels, 16 x 16 to 20 x 30");
        StringAssert.Contains(run.Error, "left out: 1 .txt");
        Assert.AreEqual("", silent.Error);
    }

    [TestMethod]
    public async Task Labels_are_numbered_as_a_person_counts_them()
    {
        foreach (int label in new[] { 1, 2, 10 })
            WriteImage($"images/class {label}/a.png", width: 16, height: 16);

        await TinyModel.Train(_folder["out"], "--data", _folder["images"], "--model", "cgan", "--batch", "2");

        using var generator = GeneratorFile.Open(_folder["out/generator.onnx"], new GeneratorServingOptions());
        CollectionAssert.AreEqual(new[] { "class 1", "class 2", "class 10" }, generator.Metadata.ClassNames.ToArray());
    }

    [TestMethod]
    public async Task A_seed_that_nobody_asks_for_is_drawn_and_recorded_and_repeats_the_run()
    {
        string[] arguments = TinyModel.TrainArguments(_folder["a"]);
        int place = Array.IndexOf(arguments, "--seed");
        (await CliRun.Of([.. arguments[..place], .. arguments[(place + 2)..]])).Succeeded();

        JsonElement options = JsonDocument.Parse(File.ReadAllText(_folder["a/options.json"])).RootElement;
        await TinyModel.Train(_folder["b"], "--seed", $"{options.GetProperty("seed").GetInt32()}");

        foreach (string file in new[] { "generator.onnx", "samples.png" })
            CollectionAssert.AreEqual(File.ReadAllBytes(_folder[$"a/{file}"]), File.ReadAllBytes(_folder[$"b/{file}"]));
    }

    private async Task<byte[]> Generator(string folder, params string[] options)
    {
        await TinyModel.Train(_folder[folder], options);
        return File.ReadAllBytes(Path.Combine(_folder[folder], "generator.onnx"));
    }

    private void WriteImage(string name, int width, int height)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        byte[] gray = [.. Enumerable.Repeat((byte)255, width * height * 4)];
        using MLImage image = MLImage.CreateFromPixels(width, height, MLPixelFormat.Bgra32, gray);
        image.Save(_folder[name]);
    }
}
