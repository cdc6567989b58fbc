using Microsoft.ML;
using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;

namespace Compat.Tests.Images;

[TestClass]
public sealed class ExtractPixelsTests
{
    private static readonly MLContext Ml = new(seed: 1);

    // Pictures.Gradient(3, 2), a plane each.
    private static readonly float[] Red = [0, 10, 20, 0, 10, 20];
    private static readonly float[] Green = [0, 0, 0, 10, 10, 10];
    private static readonly float[] Blue = [100, 101, 102, 101, 102, 103];
    private static readonly float[] Alpha = [255, 255, 255, 255, 255, 255];

    [TestMethod]
    public void Default_gives_planes_of_red_green_and_blue()
    {
        AssertExtracts([.. Red, .. Green, .. Blue], Ml.Transforms.ExtractPixels("Pixels", "Image"), [3, 2, 3]);
    }

    [TestMethod]
    public void Interleaved_gives_the_channels_of_each_pixel_together()
    {
        float[] expected = [.. Enumerable.Range(0, 6).SelectMany(i => new[] { Red[i], Green[i], Blue[i] })];

        AssertExtracts(expected, Ml.Transforms.ExtractPixels("Pixels", "Image", interleavePixelColors: true), [2, 3, 3]);
    }

    [TestMethod]
    [DataRow(ColorsOrder.ARGB, "ARGB")]
    [DataRow(ColorsOrder.ARBG, "ARBG")]
    [DataRow(ColorsOrder.ABRG, "ABRG")]
    [DataRow(ColorsOrder.ABGR, "ABGR")]
    [DataRow(ColorsOrder.AGRB, "AGRB")]
    [DataRow(ColorsOrder.AGBR, "AGBR")]
    public void Order_is_that_of_the_letters(ColorsOrder order, string letters)
    {
        float[] expected = [.. letters.SelectMany(letter => letter switch { 'A' => Alpha, 'R' => Red, 'G' => Green, _ => Blue })];

        AssertExtracts(expected, Ml.Transforms.ExtractPixels("Pixels", "Image", ColorBits.All, order), [4, 2, 3]);
    }

    [TestMethod]
    public void Colors_left_out_take_no_place()
    {
        AssertExtracts(Green, Ml.Transforms.ExtractPixels("Pixels", "Image", ColorBits.Green), [1, 2, 3]);
        AssertExtracts(
            [.. Blue, .. Red], Ml.Transforms.ExtractPixels("Pixels", "Image", ColorBits.Red | ColorBits.Blue, ColorsOrder.ABGR), [2, 2, 3]);
    }

    [TestMethod]
    public void Offset_is_subtracted_before_scaling()
    {
        float[] expected = [.. Red.Select(value => (value - 127.5f) * 0.25f)];

        AssertExtracts(
            expected, Ml.Transforms.ExtractPixels("Pixels", "Image", ColorBits.Red, offsetImage: 127.5f, scaleImage: 0.25f), [1, 2, 3]);
    }

    [TestMethod]
    public void Bytes_ignore_offset_and_scale()
    {
        IDataView input = Pictures.ToSizedView(Ml, Pictures.Gradient(3, 2));
        var estimator = Ml.Transforms.ExtractPixels(
            "Pixels", "Image", ColorBits.Red, offsetImage: 5, scaleImage: 2, outputAsFloatArray: false);

        IDataView output = estimator.Fit(input).Transform(input);

        Assert.AreEqual(NumberDataViewType.Byte, ((VectorDataViewType)output.Schema["Pixels"].Type).ItemType);
        CollectionAssert.AreEqual(Red.Select(value => (byte)value).ToArray(), Pictures.ReadVectors<byte>(output, "Pixels").Single());
    }

    [TestMethod]
    public void Rgba_image_gives_the_same_as_bgra()
    {
        byte[] rgba = [.. Enumerable.Range(0, 6).SelectMany(i => new[] { (byte)Red[i], (byte)Green[i], (byte)Blue[i], (byte)255 })];
        IDataView input = Pictures.ToSizedView(Ml, MLImage.CreateFromPixels(3, 2, MLPixelFormat.Rgba32, rgba));

        IDataView output = Ml.Transforms.ExtractPixels("Pixels", "Image").Fit(input).Transform(input);

        CollectionAssert.AreEqual((float[])[.. Red, .. Green, .. Blue], Pictures.ReadVectors<float>(output, "Pixels").Single());
    }

    [TestMethod]
    public void Missing_image_gives_zeros()
    {
        IDataView input = Pictures.ToSizedView(Ml, Pictures.Gradient(3, 2), null!, Pictures.Gradient(3, 2));

        IDataView output = Ml.Transforms.ExtractPixels("Pixels", "Image", ColorBits.Blue).Fit(input).Transform(input);

        List<float[]> rows = Pictures.ReadVectors<float>(output, "Pixels");
        CollectionAssert.AreEqual(Blue, rows[0]);
        CollectionAssert.AreEqual(new float[6], rows[1]);
        CollectionAssert.AreEqual(Blue, rows[2]);
    }

    [TestMethod]
    public void Images_of_unknown_size_are_refused_when_fitting()
    {
        IDataView input = Pictures.ToView(Ml, Pictures.Gradient(3, 2));

        var e = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Ml.Transforms.ExtractPixels("Pixels", "Image").Fit(input));

        StringAssert.Contains(e.Message, "known-size image");
    }

    [TestMethod]
    public void Image_of_another_size_than_its_column_throws_when_read()
    {
        IDataView input = Pictures.ToSizedView(Ml, Pictures.Gradient(2, 3));
        IDataView output = Ml.Transforms.ExtractPixels("Pixels", "Image").Fit(input).Transform(input);

        Assert.ThrowsExactly<InvalidOperationException>(() => Pictures.ReadVectors<float>(output, "Pixels"));
    }

    [TestMethod]
    public void Options_out_of_range_throw()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Ml.Transforms.ExtractPixels("Pixels", "Image", colorsToExtract: 0));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Ml.Transforms.ExtractPixels("Pixels", "Image", scaleImage: 0));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Ml.Transforms.ExtractPixels("Pixels", "Image", offsetImage: float.NaN));
    }

    private static void AssertExtracts(float[] expected, IEstimator<ITransformer> estimator, int[] dimensions)
    {
        IDataView input = Pictures.ToSizedView(Ml, Pictures.Gradient(3, 2));
        IDataView output = estimator.Fit(input).Transform(input);
        var type = (VectorDataViewType)output.Schema["Pixels"].Type;

        Assert.AreEqual(NumberDataViewType.Single, type.ItemType);
        CollectionAssert.AreEqual(dimensions, type.Dimensions);
        CollectionAssert.AreEqual(expected, Pictures.ReadVectors<float>(output, "Pixels").Single());
    }
}
