using Microsoft.ML.Data;

namespace Compat.Tests.Images;

[TestClass]
public sealed class MLImageTests
{
    private static readonly byte[] TwoPixels = [1, 2, 3, 255, 4, 5, 6, 255];

    [TestMethod]
    [DataRow(MLPixelFormat.Bgra32, new byte[] { 1, 2, 3, 4, 5, 6 })]
    [DataRow(MLPixelFormat.Rgba32, new byte[] { 3, 2, 1, 6, 5, 4 })]
    public void CreateFromPixels_keeps_bytes_and_gives_colors_as_bgr(MLPixelFormat format, byte[] bgr)
    {
        using MLImage image = MLImage.CreateFromPixels(2, 1, format, TwoPixels);

        Assert.AreEqual((2, 1, 32, format), (image.Width, image.Height, image.BitsPerPixel, image.PixelFormat));
        CollectionAssert.AreEqual(TwoPixels, image.Pixels.ToArray());
        CollectionAssert.AreEqual(bgr, image.GetBGRPixels);
        Assert.IsNull(image.Tag);
    }

    [TestMethod]
    public void CreateFromPixels_copies_so_that_the_caller_may_reuse_the_buffer()
    {
        byte[] buffer = [.. TwoPixels];
        using MLImage image = MLImage.CreateFromPixels(2, 1, MLPixelFormat.Bgra32, buffer);

        Array.Clear(buffer);

        CollectionAssert.AreEqual(TwoPixels, image.Pixels.ToArray());
    }

    [TestMethod]
    [DataRow(0, 1, MLPixelFormat.Bgra32, "width")]
    [DataRow(2, -1, MLPixelFormat.Bgra32, "height")]
    [DataRow(2, 1, MLPixelFormat.Unknown, "pixelFormat")]
    [DataRow(3, 1, MLPixelFormat.Bgra32, "imagePixelData")]
    [DataRow(1, 1, MLPixelFormat.Bgra32, "imagePixelData")]
    public void CreateFromPixels_bad_argument_is_named(int width, int height, MLPixelFormat format, string name)
    {
        var e = Assert.ThrowsExactly<ArgumentException>(() => MLImage.CreateFromPixels(width, height, format, TwoPixels));

        StringAssert.Contains(e.Message, name);
    }

    [TestMethod]
    public void GetBGRPixels_divides_alpha_out_as_pixels_are_premultiplied()
    {
        using MLImage image = MLImage.CreateFromPixels(2, 1, MLPixelFormat.Bgra32, [10, 20, 40, 51, 0, 0, 0, 0]);

        CollectionAssert.AreEqual(new byte[] { 50, 100, 200, 0, 0, 0 }, image.GetBGRPixels);
    }

    [TestMethod]
    public void Disposed_image_throws_from_every_member_but_Dispose()
    {
        MLImage image = Pictures.Gradient(2, 2);
        image.Dispose();
        image.Dispose();

        Action[] uses =
        [
            () => _ = image.Width, () => _ = image.Height, () => _ = image.PixelFormat, () => _ = image.BitsPerPixel,
            () => _ = image.Pixels.Length, () => _ = image.GetBGRPixels, () => _ = image.Tag, () => image.Tag = "tag",
            () => image.Save("a.png"),
        ];
        foreach (Action use in uses)
            Assert.AreEqual("Object is disposed.", Assert.ThrowsExactly<InvalidOperationException>(use).Message);
    }
}
