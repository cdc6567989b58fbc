using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;

namespace Compat.Tests.Images;

[TestClass]
public sealed class ConvertToImageTests
{
    private static readonly MLContext Ml = new(seed: 1);

    [TestMethod]
    [DataRow(ColorBits.Rgb, ColorsOrder.ARGB, false)]
    [DataRow(ColorBits.Rgb, ColorsOrder.ABGR, true)]
    [DataRow(ColorBits.All, ColorsOrder.AGBR, false)]
    [DataRow(ColorBits.All, ColorsOrder.ARBG, true)]
    public void Undoes_ExtractPixels_of_the_same_layout(ColorBits colors, ColorsOrder order, bool interleave)
    {
        IDataView input = Pictures.ToSizedView(Ml, Pictures.Gradient(3, 2));
        var pipeline = Ml.Transforms.ExtractPixels("Pixels", "Image", colors, order, interleave)
            .Append(Ml.Transforms.ConvertToImage(2, 3, "Back", "Pixels", colors, order, interleave));

        IDataView output = pipeline.Fit(input).Transform(input);

        Assert.IsTrue(new ImageDataViewType(height: 2, width: 3).Equals(output.Schema["Back"].Type));
        byte[] back = Pictures.Read(output, "Back", (MLImage image) => image.Pixels.ToArray()).Single();
        CollectionAssert.AreEqual(Pictures.Gradient(3, 2).Pixels.ToArray(), back);
    }

    [TestMethod]
    public void Values_are_scaled_then_offset_then_rounded()
    {
        byte[] reds = Convert([-1f, -0.5f, 0f, 0.999f, 1f, 0.25f], "Floats", scale: 127.5f, offset: -127.5f);

        CollectionAssert.AreEqual(new byte[] { 0, 64, 128, 255, 255, 159 }, reds);
    }

    [TestMethod]
    public void Values_beyond_a_byte_wrap_around()
    {
        byte[] reds = Convert([2f, -2f, 128f, 130.5f, 0f, 0f], "Floats", scale: 2f, offset: 0f);

        CollectionAssert.AreEqual(new byte[] { 4, 252, 0, 5, 0, 0 }, reds);
    }

    [TestMethod]
    public void Unscaled_values_lose_their_fractions()
    {
        CollectionAssert.AreEqual(new byte[] { 0, 1, 1, 254, 255, 7 }, Convert([0.9f, 1.5f, 1.999f, 254.6f, 255f, 7f], "Floats"));
    }

    [TestMethod]
    public void Vectors_of_double_are_converted_and_of_byte_ignore_scale_and_offset()
    {
        float[] values = [1, 2, 3, 4, 5, 6];

        CollectionAssert.AreEqual(new byte[] { 3, 5, 7, 9, 11, 13 }, Convert(values, "Doubles", scale: 2, offset: -1));
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 4, 5, 6 }, Convert(values, "Bytes", scale: 2, offset: -1));
    }

    [TestMethod]
    public void Alpha_is_opaque_unscaled_and_transparent_scaled_and_taken_when_given()
    {
        byte Alpha(IEstimator<ITransformer> estimator) => ReadPixels(estimator, [9, 9, 9, 9, 9, 9], offset: 3).Distinct().Single();

        Assert.AreEqual(255, Alpha(Ml.Transforms.ConvertToImage(2, 3, "Out", "Floats", ColorBits.Red)));
        Assert.AreEqual(0, Alpha(Ml.Transforms.ConvertToImage(2, 3, "Out", "Floats", ColorBits.Red, scaleImage: 2)));
        Assert.AreEqual(18, Alpha(Ml.Transforms.ConvertToImage(2, 3, "Out", "Floats", ColorBits.Alpha, scaleImage: 2)));
    }

    [TestMethod]
    public void Vector_of_another_length_is_refused_when_fitting()
    {
        var estimator = Ml.Transforms.ConvertToImage(2, 2, "Out", "Floats");

        var e = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => estimator.Fit(Data([])));

        StringAssert.Contains(e.Message, "'Floats'");
    }

    [TestMethod]
    [DataRow("Variable")]
    [DataRow("Integers")]
    public void Vector_of_variable_length_or_another_type_is_refused_when_fitting(string column)
    {
        var pipeline = Ml.Transforms.CopyColumns("In", column).Append(Ml.Transforms.ConvertToImage(2, 3, "Out", "In", ColorBits.Red));

        var e = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => pipeline.Fit(Data([])));

        StringAssert.Contains(e.Message, "'In'");
    }

    private static byte[] Convert(float[] values, string column, float scale = 1, float offset = 0) => ReadPixels(
        Ml.Transforms.ConvertToImage(2, 3, "Out", column, ColorBits.Red, scaleImage: scale, offsetImage: offset), values, offset: 2);

    private static byte[] ReadPixels(IEstimator<ITransformer> estimator, float[] values, int offset)
    {
        IDataView data = Data(values);
        byte[] pixels = Pictures.Read(estimator.Fit(data).Transform(data), "Out", (MLImage image) => image.Pixels.ToArray()).Single();
        return [.. pixels.Where((_, i) => i % 4 == offset)];
    }

    private static IDataView Data(float[] values) => Ml.Data.LoadFromEnumerable(
    [
        new VectorRow
        {
            Floats = values,
            Doubles = [.. values.Select(value => (double)value)],
            Bytes = [.. values.Select(value => (byte)value)],
            Integers = new int[6],
            Variable = values,
        },
    ]);

    private sealed class VectorRow
    {
        [VectorType(6)]
        public float[] Floats { get; set; } = [];

        [VectorType(6)]
        public double[] Doubles { get; set; } = [];

        [VectorType(6)]
        public byte[] Bytes { get; set; } = [];

        [VectorType(6)]
        public int[] Integers { get; set; } = [];

        public float[] Variable { get; set; } = [];
    }
}
