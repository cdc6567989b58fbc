using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx.Tests;

[TestClass]
public class SavedGeneratorTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    [DataRow("Int32", LatentSource.Seed)]
    [DataRow("Int32", LatentSource.RowContent)]
    [DataRow("Int64", LatentSource.RowContent)]
    [DataRow("UInt32", LatentSource.RowContent)]
    [DataRow("UInt64", LatentSource.RowContent)]
    [DataRow("Key", LatentSource.RowContent)]
    [DataRow("Single", LatentSource.RowContent)]
    [DataRow("Text", LatentSource.RowContent)]
    [DataRow("Image", LatentSource.RowContent)]
    [DataRow("Singles", LatentSource.RowContent)]
    [DataRow("Bytes", LatentSource.RowContent)]
    [DataRow("Latent", LatentSource.Latent)]
    [DataRow("VariableLatent", LatentSource.Latent)]
    public void Loaded_model_gives_the_same_images(string column, LatentSource source)
    {
        using var transformer = TestGenerator.Transformer(column, new() { LatentSource = source, Seed = 3 });
        IDataView data = Row.View(_ml, 12);
        string[] expected = Samples.Images(transformer.Transform(data));
        ITransformer loaded = SaveAndLoad(transformer, data.Schema);
        CollectionAssert.AreEqual(expected, Samples.Images(loaded.Transform(data)));
    }

    [TestMethod]
    public void Loaded_model_takes_images_of_a_size_that_its_process_was_never_told_of()
    {
        // No class has such a member, as none has in a process that serves what another has trained.
        IDataView data = Row.View(_ml, 4);
        using var pipeline = _ml.Transforms.ResizeImages("Sized", 13, 7, "Image")
            .Append(new GeneratorEstimator(TestGenerator.Model(), "Synthetic", "Sized"))
            .Fit(data);

        ITransformer loaded = SaveAndLoad(pipeline, data.Schema);

        CollectionAssert.AreEqual(Samples.Images(pipeline.Transform(Row.View(_ml, 4))), Samples.Images(loaded.Transform(Row.View(_ml, 4))));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    public void Loaded_model_gives_the_same_pixels_of_known_shape(int channels)
    {
        using var transformer = TestGenerator.Transformer("Int32", new() { Output = GeneratorOutput.Pixels }, channels);
        IDataView data = Row.View(_ml, 12);
        IDataView loaded = SaveAndLoad(transformer, data.Schema).Transform(data);
        Assert.AreEqual(new VectorDataViewType(NumberDataViewType.Single, channels, 8, 8), loaded.Schema["Synthetic"].Type);
        CollectionAssert.AreEqual(Samples.Pixels(transformer.Transform(data)), Samples.Pixels(loaded));
    }

    [TestMethod]
    public void Loaded_model_adds_the_output_column_and_no_other()
    {
        using var transformer = TestGenerator.Transformer("Int32", channels: 1);
        DataViewSchema input = Row.View(_ml, 1).Schema;
        DataViewSchema output = SaveAndLoad(transformer, input).GetOutputSchema(input);
        CollectionAssert.AreEqual(
            input.Select(column => column.Name).Append("Synthetic").ToArray(),
            output.Where(column => !column.IsHidden).Select(column => column.Name).ToArray());
        Assert.AreEqual(new ImageDataViewType(8, 8), output["Synthetic"].Type);
    }

    [TestMethod]
    public void Images_of_a_loaded_model_stay_with_whoever_read_them()
    {
        using var transformer = TestGenerator.Transformer("Int32");
        IDataView data = Row.View(_ml, 10);
        var images = new List<MLImage>();
        Samples.Read<MLImage>(SaveAndLoad(transformer, data.Schema).Transform(data), "Synthetic", image =>
        {
            images.Add(image);
            return "";
        });
        Assert.IsTrue(images.All(image => image.Pixels.Length == 256));
    }

    [TestMethod]
    public void Getter_of_a_loaded_model_may_be_called_again_for_the_same_row()
    {
        using var transformer = TestGenerator.Transformer("Int32");
        IDataView view = SaveAndLoad(transformer, Row.View(_ml, 1).Schema).Transform(Row.View(_ml, 2));
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema["Synthetic"]]);
        ValueGetter<MLImage> getter = cursor.GetGetter<MLImage>(view.Schema["Synthetic"]);
        MLImage first = null!, second = null!;
        while (cursor.MoveNext())
        {
            getter(ref first);
            getter(ref second);
            CollectionAssert.AreEqual(first.Pixels.ToArray(), second.Pixels.ToArray());
        }
    }

    [TestMethod]
    public void Memory_of_a_loaded_model_is_flat_over_ten_thousand_rows()
    {
        using var transformer = new GeneratorTransformer(TestGenerator.Model(size: 32), "Synthetic", "Int32");
        ResidentMemory.IsFlatOverTenThousandImages(_ml, SaveAndLoad(transformer, Row.View(_ml, 1).Schema));
    }

    [TestMethod]
    public void Pipeline_around_the_generator_round_trips_in_a_file()
    {
        using var folder = new TempFolder();
        IDataView data = Row.View(_ml, 12);
        using var pipeline = _ml.Transforms.CopyColumns("Seed", "Int64")
            .Append(new GeneratorEstimator(TestGenerator.Model(), "First", "Seed"))
            .Append(new GeneratorEstimator(TestGenerator.Model(channels: 1), "Second", "First", new() { Output = GeneratorOutput.Pixels }))
            .Append(_ml.Transforms.NormalizeMinMax("Features", "Second"))
            .Fit(data);
        _ml.Model.Save(pipeline, data.Schema, folder["model.zip"]);
        IDataView loaded = new MLContext().Model.Load(folder["model.zip"], out _).Transform(data);
        CollectionAssert.AreEqual(Samples.Images(pipeline.Transform(data), "First"), Samples.Images(loaded, "First"));
        CollectionAssert.AreEqual(Samples.Pixels(pipeline.Transform(data), "Features"), Samples.Pixels(loaded, "Features"));
    }

    [TestMethod]
    public void Prediction_engine_works_on_a_loaded_model()
    {
        using var transformer = TestGenerator.Transformer("Text", new() { Output = GeneratorOutput.Pixels });
        IDataView data = Row.View(_ml, 5);
        string[] expected = Samples.Pixels(transformer.Transform(data));
        using var engine = _ml.Model.CreatePredictionEngine<Row, Prediction>(SaveAndLoad(transformer, data.Schema));
        foreach (int i in new[] { 3, 0, 3, 4 })
            Assert.AreEqual(expected[i], string.Join(" ", engine.Predict(Row.Of(i)).Synthetic));
    }

    [TestMethod]
    public void FindGenerator_gives_the_batched_transformer_back()
    {
        using var transformer = TestGenerator.Transformer("Text", new() { Seed = 8, BatchSize = 5, Output = GeneratorOutput.Pixels });
        IDataView data = Row.View(_ml, 12);
        using var pipeline = _ml.Transforms.CopyColumns("Copy", "Text").Fit(data).Append(transformer);
        ITransformer[] loaded = [SaveAndLoad(pipeline, data.Schema), SaveAndLoad(transformer, data.Schema)];
        foreach (ITransformer model in loaded.Append(pipeline).Append(transformer))
        {
            using GeneratorTransformer found = _ml.Model.FindGenerator(model);
            Assert.AreEqual(transformer.Options, found.Options);
            Assert.AreEqual(("Synthetic", "Text"), (found.OutputColumnName, found.InputColumnName));
            CollectionAssert.AreEqual(transformer.OnnxModel.ToArray(), found.OnnxModel.ToArray());
            CollectionAssert.AreEqual(Samples.Pixels(transformer.Transform(data)), Samples.Pixels(found.Transform(data)));
        }
    }

    [TestMethod]
    public void FindGenerator_takes_the_device_of_choice()
    {
        using var transformer = TestGenerator.Transformer("Text");
        ITransformer loaded = SaveAndLoad(transformer, Row.View(_ml, 1).Schema);
        Throws.Error<InvalidOperationException>(() => _ml.Model.FindGenerator(loaded, gpuDeviceId: 77), "CUDA device 77");
        using GeneratorTransformer found = _ml.Model.FindGenerator(loaded, gpuDeviceId: 77, fallbackToCpu: true);
        Assert.AreEqual("cpu", found.Device);
    }

    [TestMethod]
    public void FindGenerator_in_a_model_without_one_is_an_error()
    {
        ITransformer model = _ml.Transforms.CopyColumns("Copy", "Text")
            .Append(_ml.Transforms.CopyColumns("Copy2", "Text"))
            .Fit(Row.View(_ml, 1));
        Throws.Error<ArgumentException>(() => _ml.Model.FindGenerator(model), "must hold a generator");
    }

    [TestMethod]
    public void Saving_before_the_input_type_is_known_is_an_error()
    {
        using var transformer = TestGenerator.Transformer("Text");
        Throws.Error<InvalidOperationException>(() => _ml.Model.Save(transformer, null, new MemoryStream()), "type of input column 'Text'");
    }

    [TestMethod]
    public void Damaged_payload_is_an_error()
    {
        using var transformer = TestGenerator.Transformer("Text");
        string good = transformer.ToText();
        Assert.AreEqual("Text", SavedGenerator.Parse(good).Settings.InputColumnName);
        string[] damaged =
        [
            "", "no line break", "generator\n{}\nAAAA", "generator\nnull\nAAAA", "generator\n{\"OutputColumnName\":1}\nAAAA", good[..^3],
            good["generator\n".Length..],
        ];
        foreach (string text in damaged)
            Throws.Error<InvalidDataException>(() => SavedGenerator.Parse(text), "damaged");
    }

    [TestMethod]
    public void Option_that_a_payload_does_not_know_yet_has_its_default()
    {
        GeneratorSettings settings = SavedGenerator.Parse(
            "generator\n{\"OutputColumnName\":\"Out\",\"InputColumnName\":\"In\",\"Options\":{\"Seed\":2}}\nAAAA").Settings;
        Assert.AreEqual(new GeneratorServingOptions { Seed = 2 }, settings.Options);
    }

    [TestMethod]
    public void Payload_leaves_the_device_and_the_context_behind()
    {
        using var transformer = TestGenerator.Transformer(
            "Text", new() { GpuDeviceId = 77, FallbackToCpu = true, Threads = 1, Seed = 2, Environment = _ml });
        (GeneratorSettings settings, byte[] model) = SavedGenerator.Parse(transformer.ToText());
        Assert.AreEqual(new GeneratorServingOptions { Seed = 2 }, settings.Options);
        CollectionAssert.AreEqual(transformer.OnnxModel.ToArray(), model);
    }

    [TestMethod]
    public void Model_file_is_that_of_the_data_that_Fit_was_given_whatever_was_transformed_since()
    {
        IDataView fitted = _ml.Data.LoadFromEnumerable([new OneColumn<string> { Seed = "one" }, new() { Seed = "two" }]);
        IDataView other = _ml.Data.LoadFromEnumerable([new OneColumn<int> { Seed = 1 }]);
        using GeneratorTransformer transformer = new GeneratorEstimator(TestGenerator.Model(), "Synthetic", "Seed").Fit(fitted);
        transformer.Transform(other);
        transformer.GetOutputSchema(other.Schema);
        using var stream = new MemoryStream();
        _ml.Model.Save(transformer, fitted.Schema, stream);
        stream.Position = 0;
        ITransformer loaded = _ml.Model.Load(stream, out _);
        CollectionAssert.AreEqual(Samples.Images(transformer.Transform(fitted)), Samples.Images(loaded.Transform(fitted)));
    }

    private ITransformer SaveAndLoad(ITransformer model, DataViewSchema schema) => SavedModels.SaveAndLoad(_ml, model, schema);

    private sealed class OneColumn<T>
    {
        public T Seed { get; set; } = default!;
    }

    private sealed class Prediction
    {
        public float[] Synthetic { get; set; } = [];
    }
}
