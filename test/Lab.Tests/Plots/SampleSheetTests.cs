namespace Lab.Tests;

[TestClass]
public sealed class SampleSheetTests
{
    [TestMethod]
    public void Images_stand_in_blocks_and_blocks_in_a_table_on_gray()
    {
        // Blocks of two images side by side, 2 x 2 pixels each.
        float[] first = [-1, 1, 1, float.NaN, 1, 1, 1, -1], second = [-1, -1, -1, -1, -1, -1, -1, -1];

        byte[] png = new SampleSheet(side: 2, columns: 2, rows: 1).ToPng([[first], [second]]);
        MLImage image = MLImage.CreateFromStream(new MemoryStream(png));

        Assert.AreEqual((16, 22), (image.Width, image.Height));
        Assert.AreEqual("128 128 128 128 128", Row(image, 5, 5..10));
        Assert.AreEqual("128 0 255 255 255", Row(image, 6, 5..10));
        Assert.AreEqual("128 255 0 255 0", Row(image, 7, 5..10));
        Assert.AreEqual("0 0 0 0 128", Row(image, 14, 6..11));
    }

    private static string Row(MLImage image, int y, Range columns)
    {
        byte[] reds = [.. Enumerable.Range(0, image.Width).Select(x => image.Pixels[4 * (y * image.Width + x)])];
        return string.Join(' ', reds[columns]);
    }
}
