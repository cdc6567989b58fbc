using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;
using static Gan.Onnx.Tests.TestTranslator;

namespace Gan.Onnx.Tests;

[TestClass]
public class TranslatorTransformerTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    [DataRow(nameof(SizedRow.Image))]
    [DataRow(nameof(SizedRow.Singles))]
    [DataRow(nameof(SizedRow.Bytes))]
    public void Each_row_is_translated_whatever_holds_its_pixels(string column)
    {
        using var transformer = Transformer(column);
        IDataView view = transformer.Transform(SizedRow.View(_ml, 5));
        Assert.AreEqual(new ImageDataViewType(8, 12), view.Schema["Negative"].Type);
        CollectionAssert.AreEqual(
            Enumerable.Range(0, 5).Select(i => Convert.ToHexString(Negative(Image(8, 12, i)))).ToArray(), Samples.Images(view, "Negative"));
    }

    [TestMethod]
    public void Flat_vector_is_a_square()
    {
        using var transformer = Transformer(nameof(SizedRow.Square));
        Assert.AreEqual(new ImageDataViewType(8, 8), transformer.GetOutputSchema(SizedRow.View(_ml, 1).Schema)["Negative"].Type);
    }

    [TestMethod]
    public void Rows_may_differ_in_size()
    {
        MLImage[] images = [Image(8, 8), Image(16, 12), Image(12, 40)];
        using var transformer = Transformer();
        IDataView view = transformer.Transform(AnyRow.View(_ml, images));
        Assert.AreEqual(new ImageDataViewType(), view.Schema["Negative"].Type);
        MLImage[] translated = [.. view.GetColumn<MLImage>("Negative")];
        for (int i = 0; i < images.Length; i++)
        {
            Assert.AreEqual((images[i].Width, images[i].Height), (translated[i].Width, translated[i].Height));
            CollectionAssert.AreEqual(Negative(images[i]), Samples.Rgb(translated[i]));
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(64)]
    public void Batches_end_where_the_size_changes_and_each_row_keeps_its_image(int batchSize)
    {
        (int Height, int Width)[] sizes = [(8, 8), (8, 8), (8, 8), (16, 12), (8, 8), (12, 16), (12, 16)];
        MLImage[] images = [.. sizes.Select((size, i) => Image(size.Height, size.Width, i))];
        using var transformer = new TranslatorTransformer(Model(), "Negative", "Image", new() { BatchSize = batchSize });
        IDataView view = transformer.Transform(AnyRow.View(_ml, images));
        CollectionAssert.AreEqual(
            images.Select(image => Convert.ToHexString(Negative(image))).ToArray(), Samples.Images(view, "Negative"));
    }

    [TestMethod]
    public void Large_images_go_through_alone_and_unharmed()
    {
        MLImage[] images = [Image(512, 640), Image(512, 640, 1), Image(512, 640, 2)];
        using var transformer = Transformer();
        CollectionAssert.AreEqual(
            images.Select(image => Convert.ToHexString(Negative(image))).ToArray(),
            Samples.Images(transformer.Transform(AnyRow.View(_ml, images)), "Negative"));
    }

    [TestMethod]
    public void Colors_stay_where_they_are()
    {
        using var transformer = Transformer(channels: 3);
        MLImage image = Image(8, 8, color: true);
        CollectionAssert.AreEqual(Negative(image), Samples.Rgb(transformer.Translate(image)));
    }

    [TestMethod]
    public void Gray_translator_sees_the_luma_of_a_color()
    {
        using var transformer = Transformer();
        MLImage image = Image(8, 8, color: true);
        byte[] rgb = Samples.Rgb(image), translated = Samples.Rgb(transformer.Translate(image));
        for (int i = 0; i < 64; i++)
            Assert.AreEqual(255 - (0.299 * rgb[3 * i] + 0.587 * rgb[3 * i + 1] + 0.114 * rgb[3 * i + 2]), translated[3 * i], 0.51);
    }

    [TestMethod]
    [DataRow(10, 8)]
    [DataRow(8, 10)]
    [DataRow(4, 8)]
    public void Size_that_the_network_does_not_allow_is_refused_with_the_rule(int height, int width)
    {
        using var transformer = Transformer();
        string[] parts = ["multiples of 4", "at least 8", $"{width} x {height}"];
        IDataView any = transformer.Transform(AnyRow.View(_ml, Image(height, width)));
        Throws.BaseError<ArgumentException>(() => Samples.Images(any, "Negative"), parts);
        Throws.Error<ArgumentException>(() => transformer.Translate(Image(height, width)), parts);
        var sized = new DataViewSchema.Builder();
        sized.AddColumn(nameof(SizedRow.Image), new ImageDataViewType(height, width));
        Throws.Error<ArgumentException>(() => transformer.GetOutputSchema(sized.ToSchema()), parts);
    }

    [TestMethod]
    public void Missing_image_is_named_with_its_column()
    {
        using var transformer = Transformer();
        IDataView view = transformer.Transform(AnyRow.View(_ml, (MLImage?)null));
        Throws.BaseError<InvalidDataException>(() => Samples.Images(view, "Negative"), "'Image'", "row 0 has none");
    }

    [TestMethod]
    public void Disposed_image_is_named_with_its_column_and_the_cause()
    {
        using var transformer = Transformer();
        MLImage image = Image(8, 8);
        image.Dispose();
        IDataView view = transformer.Transform(AnyRow.View(_ml, image));
        Throws.BaseError<InvalidDataException>(
            () => Samples.Images(view, "Negative"), "'Image'", "that of row 0 has been disposed", "ResizeImages, ExtractPixels");
    }

    [TestMethod]
    public void Columns_that_hold_no_images_are_refused()
    {
        DataViewSchema schema = Row.View(_ml, 1).Schema, sized = SizedRow.View(_ml, 1).Schema;
        Throws.Error<ArgumentException>(() => Transformer("Text").GetOutputSchema(schema), "'Text'", "MLImage", "Text");
        Throws.Error<ArgumentException>(() => Transformer("Nothing").GetOutputSchema(schema), "'Nothing'", "Int32");
        Throws.Error<ArgumentException>(() => Transformer("Unsized").GetOutputSchema(sized), "'Unsized'", "known size");
        Throws.Error<ArgumentException>(() => Transformer("Singles", channels: 3).GetOutputSchema(sized), "3 channels", "1");
        Throws.Error<ArgumentException>(() => Transformer("Bytes").GetOutputSchema(schema), "square images", "6 values");
    }

    [TestMethod]
    [DataRow(float.NaN)]
    [DataRow(-1f)]
    [DataRow(256f)]
    public void Pixel_out_of_range_is_an_error(float pixel)
    {
        var pixels = new float[96];
        pixels[17] = pixel;
        var row = new SizedRow { Image = Image(8, 12), Singles = pixels, Bytes = new byte[96], Square = new byte[64] };
        IDataView data = _ml.Data.LoadFromEnumerable([row]);
        using var transformer = Transformer(nameof(SizedRow.Singles));
        IDataView view = transformer.Transform(data);
        Throws.BaseError<InvalidDataException>(() => Samples.Images(view, "Negative"), "'Singles'", "from 0 to 255", "pixel 17 of row 0");
    }

    [TestMethod]
    public void Vectors_of_another_range_are_scaled()
    {
        using var transformer = new TranslatorTransformer(
            Model(), "Negative", nameof(SizedRow.Singles), new ImageServingOptions { PixelMinimum = 0, PixelMaximum = 510 });
        MLImage first = transformer.Transform(SizedRow.View(_ml, 1)).GetColumn<MLImage>("Negative").First();
        byte[] gray = Samples.Rgb(Image(8, 12)), translated = Samples.Rgb(first);
        for (int i = 0; i < gray.Length; i++)
            Assert.AreEqual(255 - gray[i] / 2.0, translated[i], 0.51);
    }

    [TestMethod]
    public void Prediction_engine_translates_one_row()
    {
        using var transformer = Transformer();
        using var engine = _ml.Model.CreatePredictionEngine<SizedRow, NegativeRow>(transformer);
        MLImage image = Image(8, 12, 3);
        var row = new SizedRow { Image = image, Singles = new float[96], Bytes = new byte[96], Square = new byte[64] };
        CollectionAssert.AreEqual(Negative(image), Samples.Rgb(engine.Predict(row).Negative!));
    }

    [TestMethod]
    public void Getter_may_be_called_again_and_gives_an_image_of_its_own()
    {
        using var transformer = Transformer();
        IDataView view = transformer.Transform(SizedRow.View(_ml, 1));
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema["Negative"]]);
        ValueGetter<MLImage> getter = cursor.GetGetter<MLImage>(view.Schema["Negative"]);
        Assert.IsTrue(cursor.MoveNext());
        MLImage first = null!, second = null!;
        getter(ref first);
        getter(ref second);
        first.Dispose();
        Assert.AreEqual(4 * 96, second.Pixels.Length);
    }

    [TestMethod]
    public void Names_that_saved_models_use_are_refused() => Throws.Error<ArgumentException>(
        () => new TranslatorTransformer(Model(), "__GanMl.Image", "Image"), "must not start with '__GanMl.'", "'__GanMl.Image'");

    [TestMethod]
    public void Disposed_transformer_translates_no_more()
    {
        var transformer = Transformer();
        transformer.Dispose();
        Throws.Error<ObjectDisposedException>(() => transformer.Translate(Image(8, 8)), "has been disposed", "OwnsTransformer");
    }

    public sealed class NegativeRow
    {
        [ImageType(8, 12)]
        public MLImage? Negative { get; set; }
    }
}
