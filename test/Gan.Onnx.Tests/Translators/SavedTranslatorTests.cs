using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;
using static Gan.Onnx.Tests.TestTranslator;

namespace Gan.Onnx.Tests;

[TestClass]
public class SavedTranslatorTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    [DataRow(nameof(SizedRow.Image))]
    [DataRow(nameof(SizedRow.Singles))]
    [DataRow(nameof(SizedRow.Bytes))]
    public void Loaded_model_gives_the_same_images_of_the_same_size(string column)
    {
        using var transformer = Transformer(column);
        IDataView data = SizedRow.View(_ml, 4);
        string[] expected = Samples.Images(transformer.Transform(data), "Negative");
        IDataView loaded = SaveAndLoad(transformer, data.Schema).Transform(data);
        CollectionAssert.AreEqual(expected, Samples.Images(loaded, "Negative"));
        Assert.AreEqual(new ImageDataViewType(8, 12), loaded.Schema["Negative"].Type);
    }

    [TestMethod]
    public void Missing_image_is_an_error_of_a_loaded_model_too_and_black_is_none()
    {
        var missing = new SizedRow { Singles = new float[96], Bytes = new byte[96], Square = new byte[64] };
        using MLImage black = MLImages.FromGray(new byte[96], 8, 12);
        IDataView rows = _ml.Data.LoadFromEnumerable([missing]);
        using var translator = Transformer();
        using var generator = new GeneratorTransformer(TestGenerator.Model(), "Synthetic", nameof(SizedRow.Image));
        ITransformer translating = SaveAndLoad(translator, rows.Schema), generating = SaveAndLoad(generator, rows.Schema);

        Throws.BaseError<InvalidDataException>(() => Samples.Images(translating.Transform(rows), "Negative"), "'Image'", "a row has none");
        Throws.BaseError<InvalidOperationException>(() => Samples.Images(generating.Transform(rows)), "'Image'", "a missing image");

        missing.Image = black;
        Assert.AreEqual(
            Convert.ToHexString(Enumerable.Repeat((byte)255, 3 * 96).ToArray()),
            Samples.Images(translating.Transform(rows), "Negative").Single());
    }

    [TestMethod]
    public void Loaded_model_takes_rows_of_different_sizes()
    {
        MLImage[] images = [Image(8, 8), Image(16, 12)];
        IDataView data = AnyRow.View(_ml, images);
        using var transformer = Transformer();
        string[] expected = Samples.Images(transformer.Transform(data), "Negative");
        CollectionAssert.AreEqual(expected, Samples.Images(SaveAndLoad(transformer, data.Schema).Transform(data), "Negative"));
    }

    [TestMethod]
    public void Loaded_model_adds_the_output_column_and_no_other()
    {
        using var transformer = Transformer();
        DataViewSchema input = SizedRow.View(_ml, 1).Schema;
        DataViewSchema output = SaveAndLoad(transformer, input).GetOutputSchema(input);
        CollectionAssert.AreEqual(
            input.Select(column => column.Name).Append("Negative").ToArray(),
            output.Where(column => !column.IsHidden).Select(column => column.Name).ToArray());
    }

    [TestMethod]
    public void Images_of_a_loaded_model_stay_with_whoever_read_them()
    {
        using var transformer = Transformer();
        IDataView data = SizedRow.View(_ml, 6);
        var images = new List<MLImage>();
        Samples.Read<MLImage>(SaveAndLoad(transformer, data.Schema).Transform(data), "Negative", image =>
        {
            images.Add(image);
            return "";
        });
        Assert.IsTrue(images.All(image => image.Pixels.Length == 4 * 96));
    }

    [TestMethod]
    public void Translator_and_generator_live_in_one_model()
    {
        using var generator = TestGenerator.Transformer(nameof(SizedRow.Bytes), channels: 1);
        using var translator = new TranslatorTransformer(Model(), "Negative", "Synthetic");
        IDataView data = SizedRow.View(_ml, 3);
        IDataView generated = generator.Transform(data);
        string[] expected = Samples.Images(translator.Transform(generated), "Negative");
        ITransformer loaded = SaveAndLoad(generator.Append(translator), data.Schema);
        CollectionAssert.AreEqual(expected, Samples.Images(loaded.Transform(data), "Negative"));
        using var found = _ml.Model.FindGenerator(loaded);
        Assert.AreEqual("Synthetic", found.OutputColumnName);
    }

    [TestMethod]
    public void FindTranslator_gives_the_transformer_back()
    {
        using var translator = new TranslatorTransformer(Model(), "Negative", "Singles", new() { PixelMinimum = -1, PixelMaximum = 300 });
        IDataView data = SizedRow.View(_ml, 3);
        string[] expected = Samples.Images(translator.Transform(data), "Negative");
        using var copy = _ml.Transforms.CopyColumns("Copy", "Bytes").Fit(data).Append(translator);
        foreach (ITransformer model in new[] { translator, copy, SaveAndLoad(translator, data.Schema), SaveAndLoad(copy, data.Schema) })
        {
            using TranslatorTransformer found = _ml.Model.FindTranslator(model);
            Assert.AreEqual(translator.Options, found.Options);
            CollectionAssert.AreEqual(translator.OnnxModel.ToArray(), found.OnnxModel.ToArray());
            CollectionAssert.AreEqual(expected, Samples.Images(found.Transform(data), "Negative"));
        }
        Throws.Error<InvalidOperationException>(() => _ml.Model.FindTranslator(translator, gpuDeviceId: 77), "CUDA device 77");
    }

    [TestMethod]
    public void FindTranslator_and_FindRecognizer_in_a_model_of_another_kind_are_errors()
    {
        using var translator = Transformer();
        using var generator = TestGenerator.Transformer(nameof(SizedRow.Bytes), channels: 1);
        IDataView data = SizedRow.View(_ml, 1);
        Throws.Error<ArgumentException>(() => _ml.Model.FindTranslator(SaveAndLoad(generator, data.Schema)), "must hold a translator");
        Throws.Error<ArgumentException>(() => _ml.Model.FindRecognizer(SaveAndLoad(translator, data.Schema)), "must hold a recognizer");
    }

    [TestMethod]
    public void Model_that_has_seen_no_data_cannot_be_saved()
    {
        using var transformer = Transformer();
        using var stream = new MemoryStream();
        Throws.Error<InvalidOperationException>(() => _ml.Model.Save(transformer, null, stream), "'Image'", "an estimator's Fit");
    }

    private ITransformer SaveAndLoad(ITransformer model, DataViewSchema schema) => SavedModels.SaveAndLoad(_ml, model, schema);
}
