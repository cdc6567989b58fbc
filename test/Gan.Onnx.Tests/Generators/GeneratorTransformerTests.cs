using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx.Tests;

[TestClass]
public class GeneratorTransformerTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Output_column_is_an_image_of_known_size_or_a_vector_of_known_shape()
    {
        using var images = TestGenerator.Transformer("Int32");
        using var pixels = TestGenerator.Transformer("Int32", new() { Output = GeneratorOutput.Pixels });
        DataViewSchema input = Row.View(_ml, 1).Schema;
        Assert.AreEqual(new ImageDataViewType(8, 8), images.GetOutputSchema(input)["Synthetic"].Type);
        Assert.AreEqual(new VectorDataViewType(NumberDataViewType.Single, 3, 8, 8), pixels.GetOutputSchema(input)["Synthetic"].Type);
        Assert.HasCount(input.Count + 1, images.GetOutputSchema(input));
    }

    [TestMethod]
    public void Seed_column_gives_what_Generate_gives()
    {
        using var transformer = TestGenerator.Transformer(
            "Int64", new() { Output = GeneratorOutput.Pixels, LatentSource = LatentSource.Seed });
        float[] pixels = transformer.Generate(count: 70, seed: 0);
        string[] expected = [.. pixels.Chunk(192).Select(image => string.Join(" ", image.Select(new PixelRange(-1, 1).ToByte)))];
        CollectionAssert.AreEqual(expected, Samples.Pixels(transformer.Transform(Row.View(_ml, 70))));
    }

    [TestMethod]
    public void Generate_from_a_seed_goes_on_with_the_next_seeds()
    {
        using var transformer = TestGenerator.Transformer("Int64", new() { BatchSize = 3 });
        CollectionAssert.AreEqual(transformer.Generate(7, seed: -2)[192..], transformer.Generate(6, seed: -1));
        Throws.Error<ArgumentException>(() => transformer.Generate(0), "count must be at least 1, but is 0");
    }

    [TestMethod]
    public void Latents_of_the_seeds_give_the_samples_of_the_seeds()
    {
        using var seeds = TestGenerator.Transformer("Int32", new() { LatentSource = LatentSource.Seed });
        string[] expected = Samples.Images(seeds.Transform(Row.View(_ml, 20)));
        foreach (string column in new[] { "Latent", "VariableLatent" })
        {
            using var latents = TestGenerator.Transformer(column, new() { LatentSource = LatentSource.Latent });
            CollectionAssert.AreEqual(expected, Samples.Images(latents.Transform(Row.View(_ml, 20))));
        }
    }

    [TestMethod]
    [DataRow("Int64")]
    [DataRow("UInt32")]
    [DataRow("UInt64")]
    public void Content_of_an_integer_is_its_seed_whatever_its_type(string column)
    {
        using var expected = TestGenerator.Transformer("Int32", new() { LatentSource = LatentSource.Seed });
        using var transformer = TestGenerator.Transformer(column);
        IDataView data = Row.View(_ml, 5);
        CollectionAssert.AreEqual(Samples.Images(expected.Transform(data)), Samples.Images(transformer.Transform(data)));
    }

    [TestMethod]
    [DataRow("Int32")]
    [DataRow("Key")]
    [DataRow("Single")]
    [DataRow("Text")]
    [DataRow("Image")]
    [DataRow("Singles")]
    [DataRow("Bytes")]
    public void Rows_of_different_content_give_different_samples_and_equal_rows_equal_ones(string column)
    {
        using var transformer = TestGenerator.Transformer(column);
        IDataView rows = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 40).Select(i => Row.Of(i % 20)));
        string[] samples = Samples.Images(transformer.Transform(rows));
        Assert.HasCount(20, samples.Distinct().ToArray());
        CollectionAssert.AreEqual(samples[..20], samples[20..]);
    }

    [TestMethod]
    public void Seed_option_salts_contents_and_seeds_but_not_latents()
    {
        string[] Of(string column, LatentSource source, long seed)
        {
            using var transformer = TestGenerator.Transformer(column, new() { LatentSource = source, Seed = seed });
            return Samples.Images(transformer.Transform(Row.View(_ml, 3)));
        }
        foreach ((string column, LatentSource source) in new[] { ("Text", LatentSource.RowContent), ("Int32", LatentSource.Seed) })
        {
            CollectionAssert.AreEqual(Of(column, source, 5), Of(column, source, 5));
            CollectionAssert.AreNotEqual(Of(column, source, 0), Of(column, source, 5));
        }
        CollectionAssert.AreEqual(Of("Latent", LatentSource.Latent, 0), Of("Latent", LatentSource.Latent, 5));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    public void Pixels_are_what_ExtractPixels_gives_on_the_image(int channels)
    {
        using var images = TestGenerator.Transformer("Int32", channels: channels);
        using var pixels = TestGenerator.Transformer("Int32", new() { Output = GeneratorOutput.Pixels }, channels);
        IDataView data = Row.View(_ml, 5);
        var extract = _ml.Transforms.ExtractPixels("Extracted", "Synthetic", channels == 1
            ? ImagePixelExtractingEstimator.ColorBits.Red
            : ImagePixelExtractingEstimator.ColorBits.Rgb);
        IDataView extracted = extract.Fit(images.Transform(data)).Transform(images.Transform(data));
        CollectionAssert.AreEqual(Samples.Pixels(extracted, "Extracted"), Samples.Pixels(pixels.Transform(data)));
        Assert.AreEqual(extracted.Schema["Extracted"].Type, pixels.GetOutputSchema(data.Schema)["Synthetic"].Type);
    }

    [TestMethod]
    public void Gray_image_has_equal_colours_and_full_alpha()
    {
        using var transformer = TestGenerator.Transformer("Int32", channels: 1);
        Samples.Read<MLImage>(transformer.Transform(Row.View(_ml, 3)), "Synthetic", image =>
        {
            foreach (byte[] pixel in image.Pixels.ToArray().Chunk(4))
                Assert.IsTrue(pixel[0] == pixel[1] && pixel[1] == pixel[2] && pixel[3] == 255);
            return "";
        });
    }

    [TestMethod]
    public void Images_stay_with_whoever_read_them()
    {
        using var transformer = TestGenerator.Transformer("Int32");
        var images = new List<MLImage>();
        Samples.Read<MLImage>(transformer.Transform(Row.View(_ml, 100)), "Synthetic", image =>
        {
            images.Add(image);
            return "";
        });
        Assert.HasCount(100, images.Distinct().ToArray());
        Assert.IsTrue(images.All(image => image.Pixels.Length == 256));
    }

    [TestMethod]
    public void Prediction_engine_gives_the_samples_of_the_view()
    {
        using var transformer = TestGenerator.Transformer("Int32", new() { Output = GeneratorOutput.Pixels });
        string[] expected = Samples.Pixels(transformer.Transform(Row.View(_ml, 10)));
        using var engine = _ml.Model.CreatePredictionEngine<Row, Prediction>(transformer);
        for (int i = 9; i >= 0; i--)
            Assert.AreEqual(expected[i], string.Join(" ", engine.Predict(Row.Of(i)).Synthetic));
    }

    [TestMethod]
    public void Prediction_engine_gives_images_that_it_can_give_again()
    {
        using var transformer = TestGenerator.Transformer("Image");
        string[] expected = Samples.Images(transformer.Transform(Row.View(_ml, 2)));
        using var engine = _ml.Model.CreatePredictionEngine<Row, ImagePrediction>(transformer);
        foreach (int i in new[] { 1, 0, 1 })
            Assert.AreEqual(expected[i], Convert.ToHexString(Samples.Rgb(engine.Predict(Row.Of(i)).Synthetic!)));
    }

    [TestMethod]
    public void SaveOnnx_writes_the_model_that_serves_the_same_samples()
    {
        using var folder = new TempFolder();
        using var transformer = TestGenerator.Transformer("Int32");
        transformer.SaveOnnx(folder["generator.onnx"]);
        CollectionAssert.AreEqual(transformer.OnnxModel.ToArray(), File.ReadAllBytes(folder["generator.onnx"]));
        Throws.Error<IOException>(() => transformer.SaveOnnx(Path.Combine(folder["missing"], "generator.onnx")), "missing");
        Assert.HasCount(1, Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public void Missing_or_wrongly_typed_column_is_an_error_of_Transform()
    {
        IDataView data = Row.View(_ml, 1);
        Fails("Nothing", LatentSource.RowContent, "Input column 'Nothing' must be in the data", "Int32, Int64");
        Fails("Double", LatentSource.RowContent, "'Double' must be of type Int32, Int64, UInt32, UInt64, Single, Text", "but is Double");
        Fails("Text", LatentSource.Seed, "LatentSource.Seed", "'Text' must be of type Int32, Int64, UInt32, UInt64, but is");
        Fails("Int32", LatentSource.Latent, "LatentSource.Latent", "'Int32' must be of type vector of Single, but is Int32");
        Fails("Singles", LatentSource.Latent, "'Singles' must hold 4 values, the generator's latent size, but has 5");

        void Fails(string column, LatentSource source, params string[] parts)
        {
            using var transformer = TestGenerator.Transformer(column, new() { LatentSource = source });
            Throws.Error<ArgumentException>(() => transformer.Transform(data), parts);
        }
    }

    [TestMethod]
    public void Bad_values_are_errors_of_their_row()
    {
        Fails("VariableLatent", LatentSource.Latent, new Row { VariableLatent = [1, 2, 3] },
            "'VariableLatent' must hold 4 values", "has 3");
        Fails("VariableLatent", LatentSource.Latent, new Row { VariableLatent = [1, 2, float.NaN, 4] },
            "must hold finite values, but has NaN");
        Fails("Image", LatentSource.RowContent, new Row { Image = null },
            "'Image' must hold a value in every row, but has a missing Image");

        void Fails(string column, LatentSource source, Row bad, params string[] parts)
        {
            using var transformer = TestGenerator.Transformer(column, new() { LatentSource = source, BatchSize = 2 });
            IDataView data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 9).Select(i => i == 5 ? bad : Row.Of(i)));
            Throws.Error<InvalidOperationException>(() => Samples.Images(transformer.Transform(data)), parts);
        }
    }

    [TestMethod]
    public void Names_and_model_are_checked()
    {
        Throws.Error<ArgumentException>(
            () => _ = new GeneratorTransformer(TestGenerator.Model(), "", "In"), "outputColumnName must not be empty");
        Throws.Error<ArgumentException>(
            () => _ = new GeneratorTransformer(TestGenerator.Model(), "Out", " "), "inputColumnName must not be empty");
        Throws.Error<InvalidDataException>(() => _ = new GeneratorTransformer(new byte[9], "Out", "In"), "no ONNX model");
    }

    private sealed class Prediction
    {
        public float[] Synthetic { get; set; } = [];
    }

    private sealed class ImagePrediction
    {
        [ImageType(8, 8)]
        public MLImage? Synthetic { get; set; }
    }
}
