using Microsoft.ML.Data;

namespace Gan.Onnx.Tests;

[TestClass]
public sealed class ImageGridTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public void Gray_images_stand_row_by_row_with_two_black_pixels_around()
    {
        // Three images of 1 x 2: a grid of 2 x 2 cells, 2 + 2 * (2 + 2) wide and 2 + 2 * (1 + 2) high.
        using MLImage grid = ImageGrid.Create([-1, 1, 0.5f, -0.5f, 0, 1], channels: 1, height: 1, width: 2);

        Assert.AreEqual((10, 8), (grid.Width, grid.Height));
        byte[] expected = new byte[10 * 8];
        expected[2 * 10 + 3] = 255;
        expected[2 * 10 + 6] = 191;
        expected[2 * 10 + 7] = 64;
        expected[5 * 10 + 2] = 128;
        expected[5 * 10 + 3] = 255;
        CollectionAssert.AreEqual(
            (byte[])[.. expected.SelectMany(value => new[] { value, value, value, byte.MaxValue })], grid.Pixels.ToArray());
    }

    [TestMethod]
    public void Colour_planes_become_one_pixel()
    {
        using MLImage grid = ImageGrid.Create([1, -1, 0], channels: 3, height: 1, width: 1);

        CollectionAssert.AreEqual(new byte[] { 128, 0, 255, 255 }, grid.Pixels.Slice((2 * grid.Width + 2) * 4, 4).ToArray());
    }

    [TestMethod]
    public void A_picture_that_would_be_too_large_is_refused_before_anything_is_made()
    {
        Throws.Error<ArgumentException>(
            () => ImageGrid.RequireFits(10_000, 256, 256), "at most 268435456 pixels, but 10000 images of 256 x 256", "25802 x 25802");
        Throws.Error<ArgumentException>(
            () => ImageGrid.Create([0], 1, 1, 1, columns: int.MaxValue), "in 2147483647 columns need 6442450943 x 5");
    }

    [TestMethod]
    public void Alpha_is_kept()
    {
        using MLImage grid = ImageGrid.Create([1, 0, -1, 0.2f], channels: 4, height: 1, width: 1);

        // Alpha is 0.6 of the way from -1 to 1, and the colors of an MLImage are multiplied by it.
        CollectionAssert.AreEqual(new byte[] { 0, 77, 153, 153 }, grid.Pixels.Slice((2 * grid.Width + 2) * 4, 4).ToArray());
    }

    [TestMethod]
    public void Images_stand_in_as_many_columns_as_are_asked_for()
    {
        using MLImage strip = ImageGrid.Create([-1, 1, 0.5f], channels: 1, height: 1, width: 1, columns: 3);
        using MLImage column = ImageGrid.Create([-1, 1, 0.5f], channels: 1, height: 1, width: 1, columns: 1);

        Assert.AreEqual((2 + 3 * 3, 2 + 3), (strip.Width, strip.Height));
        Assert.AreEqual((2 + 3, 2 + 3 * 3), (column.Width, column.Height));
        Assert.AreEqual(191, strip.Pixels[(2 * strip.Width + 8) * 4]);
        Assert.AreEqual(191, column.Pixels[(8 * column.Width + 2) * 4]);
    }

    [TestMethod]
    public void Values_out_of_range_are_clamped_and_nan_is_black()
    {
        using MLImage grid = ImageGrid.Create([-3, 7, float.NaN], channels: 1, height: 1, width: 3);

        byte[] gray = [.. Enumerable.Range(2, 3).Select(x => grid.Pixels[(2 * grid.Width + x) * 4])];
        CollectionAssert.AreEqual(new byte[] { 0, 255, 0 }, gray);
    }

    [TestMethod]
    public void Saved_file_is_the_grid_and_alone_in_its_folder()
    {
        float[] pixels = [-1, 1, 0, 0.25f];

        ImageGrid.Save(_folder["grid.png"], pixels, channels: 1, height: 2, width: 2);

        using MLImage expected = ImageGrid.Create(pixels, channels: 1, height: 2, width: 2);
        using MLImage saved = MLImage.CreateFromFile(_folder["grid.png"]);
        CollectionAssert.AreEqual(expected.Pixels.ToArray(), saved.Pixels.ToArray());
        Assert.AreEqual(1, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [TestMethod]
    public void Folder_that_is_a_file_is_refused()
    {
        string file = _folder.Write("file", 1);

        var error = Assert.ThrowsExactly<IOException>(() => ImageGrid.Save(Path.Combine(file, "grid.png"), [0], 1, 1, 1));

        StringAssert.Contains(error.Message, "grid.png");
    }

    [TestMethod]
    [DataRow(0, 1, 1, 1, "positive multiple of 1 x 1 x 1 values, but has 0")]
    [DataRow(5, 1, 2, 2, "positive multiple of 1 x 2 x 2 values, but has 5")]
    [DataRow(4, 2, 1, 2, "channels must be 1, 3 or 4, but is 2")]
    [DataRow(4, 1, 0, 2, "height must be at least 1, but is 0")]
    public void Wrong_sizes_are_refused(int values, int channels, int height, int width, string expected)
    {
        ArgumentException? error = null;
        try
        {
            ImageGrid.Save(_folder["grid.png"], new float[values], channels, height, width);
        }
        catch (ArgumentException e)
        {
            error = e;
        }

        Assert.IsNotNull(error);
        StringAssert.Contains(error.Message, expected);
        Assert.IsFalse(File.Exists(_folder["grid.png"]));
    }

    [TestMethod]
    public void Another_extension_than_png_is_refused()
        => Assert.ThrowsExactly<ArgumentException>(() => ImageGrid.Save(_folder["grid.jpg"], [0], 1, 1, 1));
}
