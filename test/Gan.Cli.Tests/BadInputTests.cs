using System.Text;
using Gan.Onnx;
using Microsoft.ML;

namespace Gan.Cli.Tests;

/// <summary>Calls that fail because of what they find: exit code 1, and no file under a final name.</summary>
[TestClass]
public sealed class BadInputTests
{
    private static readonly byte[] _idxHeader = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 16, 0, 0, 0, 16];

    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Data_that_do_not_exist_are_named()
        => await TrainingFails(_folder["nowhere"], "nowhere' does not exist");

    [TestMethod]
    public async Task Truncated_idx_file_is_refused()
        => await TrainingFails(
            _folder.Write("images.idx", [.. _idxHeader, .. new byte[256 + 255]]), "must have 528 bytes as its header says, but has 527");

    [TestMethod]
    public async Task Corrupt_idx_header_is_refused()
        => await TrainingFails(_folder.Write("images.idx", [1, 2, 3, 4, 5]), "must start with the bytes 00 00 08 03");

    [TestMethod]
    public async Task Idx_file_without_images_is_refused()
        => await TrainingFails(_folder.Write("images.idx", [0, 0, 8, 3, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 16]), "but is 0");

    [TestMethod]
    public async Task Compressed_idx_file_that_is_cut_off_is_refused()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionLevel.Fastest))
            gzip.Write([.. _idxHeader, .. new byte[300]]);

        await TrainingFails(_folder.Write("images.gz", compressed.ToArray()), "images.gz' is truncated: item 1 of 2");
    }

    [TestMethod]
    public async Task Label_file_of_another_length_is_refused()
    {
        string images = _folder.Write("images.idx", [.. _idxHeader, .. new byte[512]]);
        string labels = _folder.Write("labels.idx", [0, 0, 8, 1, 0, 0, 0, 3, 1, 2, 3]);

        await TrainingFails(images, "a label for each of the 2 images", "--labels", labels);
    }

    [TestMethod]
    public async Task Cifar_file_of_another_length_is_refused()
        => await TrainingFails(_folder.Write("data.bin", new byte[3000]), "multiple of 3073 bytes, but is 3000");

    [TestMethod]
    public async Task Folder_without_images_is_refused()
    {
        Directory.CreateDirectory(_folder["empty"]);

        await TrainingFails(_folder["empty"], "but: ");
    }

    [TestMethod]
    public async Task Image_file_that_cannot_be_decoded_is_named()
    {
        _folder.Write("images/broken.png", Encoding.ASCII.GetBytes("no image"));

        await TrainingFails(_folder["images"], "no images; left out: 'broken.png'");
    }

    [TestMethod]
    public async Task Cuda_device_that_is_not_there_is_refused()
        => await TrainingFails("digits", "cuda:99", "--device", "cuda:99");

    [TestMethod]
    public async Task Output_folder_that_cannot_be_made_is_refused_before_the_training()
    {
        string file = _folder.Write("file", 1);

        ProgramRun run = await CliRun.Of(TinyModel.TrainArguments(Path.Combine(file, "out"), "--steps", "1000000"));

        run.Failed(exitCode: 1, "must be writable");
    }

    [TestMethod]
    public async Task Model_file_that_does_not_exist_is_named()
    {
        await GeneratingFails(_folder["nowhere.onnx"], "nowhere.onnx' must exist");
        await ExportingFails(_folder["nowhere.zip"], "nowhere.zip' must exist");
    }

    [TestMethod]
    public async Task Model_file_that_is_no_onnx_model_is_refused()
        => await GeneratingFails(_folder.Write("model.onnx", Encoding.ASCII.GetBytes("no model at all")), "model.onnx");

    [TestMethod]
    public async Task Empty_model_file_is_refused()
        => await GeneratingFails(_folder.Write("model.onnx"), "model.onnx");

    [TestMethod]
    public async Task Onnx_model_without_metadata_is_refused()
        => await GeneratingFails(_folder.Write("model.onnx", OnnxWithoutMetadata()), "metadata property 'gan.");

    [TestMethod]
    public async Task Zip_file_that_is_no_pipeline_is_refused()
    {
        string zip = _folder["model.zip"];
        using (var archive = System.IO.Compression.ZipFile.Open(zip, System.IO.Compression.ZipArchiveMode.Create))
            archive.CreateEntry("entry").Open().Dispose();

        await GeneratingFails(zip, "model.zip' must be a pipeline");
        await ExportingFails(zip, "model.zip' must be a pipeline");
    }

    [TestMethod]
    public async Task Pipeline_without_a_generator_is_refused()
    {
        var ml = new MLContext();
        IDataView digits = ml.Data.LoadDigits(1);
        ml.Model.Save(ml.Transforms.CopyColumns("Copy", "Label").Fit(digits), digits.Schema, _folder["pipeline.zip"]);

        await ExportingFails(_folder["pipeline.zip"], "must hold a generator");
    }

    [TestMethod]
    public async Task Onnx_file_is_no_pipeline_to_export_from()
        => await ExportingFails(_folder.Write("model.onnx", OnnxWithoutMetadata()), "must be a pipeline");

    [TestMethod]
    public async Task Picture_that_cannot_be_written_is_named()
    {
        await TinyModel.Train(_folder["model"]);

        ProgramRun run = await CliRun.Of("generate", "--model", _folder["model/generator.onnx"], "--out", _folder["nowhere/grid.png"]);
        run.Failed(exitCode: 1, "grid.png");
    }

    private async Task TrainingFails(string data, string message, params string[] more)
    {
        ProgramRun run = await CliRun.Of(TinyModel.TrainArguments(_folder["out"], ["--data", data, .. more]));

        run.Failed(exitCode: 1, message);
        if (Directory.Exists(_folder["out"]))
            Assert.AreEqual("", string.Join(", ", Directory.GetFileSystemEntries(_folder["out"])));
    }

    private async Task GeneratingFails(string model, string message)
    {
        ProgramRun run = await CliRun.Of("generate", "--model", model, "--out", _folder["grid.png"]);

        run.Failed(exitCode: 1, message);
        Assert.IsFalse(File.Exists(_folder["grid.png"]));
    }

    private async Task ExportingFails(string model, string message)
    {
        ProgramRun run = await CliRun.Of("export", "--model", model, "--out", _folder["generator.onnx"]);

        run.Failed(exitCode: 1, message);
        Assert.IsFalse(File.Exists(_folder["generator.onnx"]));
    }

    // A whole model, in whose metadata every name starts otherwise.
    private static byte[] OnnxWithoutMetadata()
    {
        var graph = new OnnxGraph("generator");
        OnnxValue image = graph.Reshape(graph.Tanh(graph.Input("latent", -1, 4)), -1, 1, 2, 2);
        graph.Output("image", image, -1, 1, 2, 2);
        byte[] model = graph.ToModel(new GeneratorMetadata { LatentSize = 4, Channels = 1, Height = 2, Width = 2 });
        while (model.AsSpan().IndexOf("gan."u8) is >= 0 and int name)
            model[name] = (byte)'x';
        return model;
    }
}
