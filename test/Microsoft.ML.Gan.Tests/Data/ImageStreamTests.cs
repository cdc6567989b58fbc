namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ImageStreamTests
{
    private static readonly GanOptions _bytes = new();
    private readonly MLContext _ml = new(1);

    [TestMethod]
    public void Images_and_vectors_of_the_same_pixels_decode_to_the_same_numbers()
    {
        var floats = First(Images.OfFloats(_ml, 3), _bytes);
        CollectionAssert.AreEqual(floats, First(Images.OfBytes(_ml, 3), _bytes));
        CollectionAssert.AreEqual(floats, First(Images.Of(_ml, 3), _bytes)[..256]);
        for (int i = 0; i < 256; i++)
            Assert.AreEqual(Images.Pixel(0, i / 16, i % 16) / 127.5 - 1, floats[i], 1e-6);
    }

    [TestMethod]
    public void Colors_are_planar_red_green_blue()
    {
        var pixels = First(Images.Of(_ml, 1, color: true), _bytes);
        Assert.AreEqual(3 * 256, pixels.Length);
        for (int i = 0; i < 256; i++)
        {
            Assert.AreEqual((255 - Images.Pixel(0, i / 16, i % 16)) / 127.5 - 1, pixels[i], 1e-6);
            Assert.AreEqual(Images.Pixel(0, i / 16, i % 16) / 127.5 - 1, pixels[256 + i], 1e-6);
            Assert.AreEqual(pixels[256 + i], pixels[512 + i]);
        }
    }

    [TestMethod]
    public void One_channel_of_a_color_image_is_its_luma()
    {
        var gray = First(Images.Of(_ml, 1, color: true), _bytes with { Channels = 1 });
        int pixel = Images.Pixel(0, 3, 9);
        Assert.AreEqual((0.299 * (255 - pixel) + 0.701 * pixel) / 127.5 - 1, gray[3 * 16 + 9], 1e-5);
    }

    [TestMethod]
    public void Floats_are_scaled_from_the_range_of_the_options()
    {
        var data = _ml.Data.LoadFromEnumerable([new Images.FloatRow { Image = [.. Enumerable.Range(0, 256).Select(i => i / 255f)] }]);
        var pixels = First(data, new GanOptions { PixelMaximum = 1 });
        Assert.AreEqual(-1, pixels[0]);
        Assert.AreEqual(1, pixels[255]);
        Assert.AreEqual(2 * 100 / 255.0 - 1, pixels[100], 1e-6);
    }

    [TestMethod]
    [DataRow(float.NaN)]
    [DataRow(-1f)]
    [DataRow(256f)]
    [DataRow(float.PositiveInfinity)]
    public void Pixel_out_of_range_is_named_with_its_row_and_place(float value)
    {
        var rows = Enumerable.Range(0, 3).Select(i => new Images.FloatRow { Image = new float[256] }).ToArray();
        rows[2].Image![17] = value;
        var error = Assert.ThrowsExactly<InvalidDataException>(() => All(_ml.Data.LoadFromEnumerable(rows), _bytes));
        StringAssert.Contains(error.Message, "pixel 17 of row 2 is");
        StringAssert.Contains(error.Message, "from 0 to 255");
    }

    [TestMethod]
    public void Vector_of_another_length_is_named_with_its_row()
    {
        var data = _ml.Data.LoadFromEnumerable(new[] { 256, 200 }.Select(n => new Images.FloatRow { Image = new float[n] }));
        Throws.Error<InvalidDataException>(() => All(data, _bytes), "row 1 has 200");
    }

    [TestMethod]
    public void Image_of_another_size_is_named_with_its_row()
    {
        var data = Images.OfSides(_ml, 16, 32);
        var error = Assert.ThrowsExactly<InvalidDataException>(() => All(data, _bytes));
        StringAssert.Contains(error.Message, "16 x 16");
        StringAssert.Contains(error.Message, "row 1 is 32 x 32");
    }

    [TestMethod]
    public void Row_without_an_image_is_named()
    {
        var data = Images.Unsized(_ml, [new Images.UnsizedRow { Image = Images.Image(0) }, new Images.UnsizedRow()]);
        Throws.Error<InvalidDataException>(() => All(data, _bytes), "row 1 has none");
    }

    [TestMethod]
    [DataRow(20)]
    [DataRow(8)]
    [DataRow(512)]
    public void Sides_that_no_network_fits_are_refused(int side)
    {
        var data = Images.OfSides(_ml, side);
        var error = Assert.ThrowsExactly<ArgumentException>(() => All(data, _bytes));
        StringAssert.Contains(error.Message, "power of two from 16 to 256");
        StringAssert.Contains(error.Message, $"{side} x {side}");
    }

    [TestMethod]
    public void Missing_column_lists_the_columns_and_a_column_without_pixels_names_its_type()
    {
        Throws.Error<ArgumentException>(() => Find(Images.Of(_ml, 1).Schema, "Picture"), "Image");
        var numbers = _ml.Data.LoadFromEnumerable([new { Label = 1f }]);
        Throws.Error<ArgumentException>(() => Find(numbers.Schema, "Label"), "Single");
    }

    [TestMethod]
    public void Flat_vector_that_is_no_square_is_refused()
    {
        Throws.Error<ArgumentException>(() => Shape(301), "301");
        Assert.AreEqual((3, 16, 16), Shape(768));
        Assert.AreEqual((3, 8, 4), Shape(3, 8, 4));
    }

    [TestMethod]
    public void Rows_of_two_columns_have_two_images()
    {
        var data = _ml.Transforms.CopyColumns("Other", "Image").Fit(Images.OfBytes(_ml, 2)).Transform(Images.OfBytes(_ml, 2));
        var stream = Stream(data, _bytes, "Image", "Other");
        foreach (var example in stream.Pass())
        {
            Assert.HasCount(2, example.Images);
            CollectionAssert.AreEqual(example.Images[0].ToArray(), example.Images[1].ToArray());
        }
        Assert.AreEqual("Image, Other", stream.Column);
        CollectionAssert.AreEqual(new[] { new ImageShape(1, 16, 16), new ImageShape(1, 16, 16) }, stream.Shapes.ToArray());
    }

    private static ImageColumn Find(DataViewSchema schema, string name) => ImageColumn.Find(schema, name, PixelRange.Bytes, null);

    private static (int Channels, int Height, int Width) Shape(params int[] dimensions)
    {
        var schema = new DataViewSchema.Builder();
        schema.AddColumn("Image", new VectorDataViewType(NumberDataViewType.Single, dimensions));
        var vectors = Find(schema.ToSchema(), "Image").Vectors!;
        return (vectors.Channels, vectors.Height, vectors.Width);
    }

    private static float[] First(IDataView data, GanOptions options) =>
        Stream(data, options, "Image").Pass().First().Images[0].ToArray();

    private static void All(IDataView data, GanOptions options) => _ = Stream(data, options, "Image").Pass().Count();

    private static ImageStream Stream(IDataView data, GanOptions options, params string[] columns) =>
        new(data, columns, options.Channels, options.VectorValues, seed: 1);
}
