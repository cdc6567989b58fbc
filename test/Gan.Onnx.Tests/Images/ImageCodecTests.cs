using Microsoft.ML.Data;
using SkiaSharp;

namespace Gan.Onnx.Tests;

[TestClass]
public sealed class ImageCodecTests
{
    private const int Width = 24, Height = 16;

    [TestMethod]
    [DataRow(SKEncodedImageFormat.Png)]
    [DataRow(SKEncodedImageFormat.Jpeg)]
    [DataRow(SKEncodedImageFormat.Webp)]
    public void Pixels_are_those_of_the_picture(SKEncodedImageFormat format)
    {
        byte[] file = EncodedImages.Encode(format, Width, Height);

        using MLImage image = ImageCodec.Decode(file, ImageFiles.DefaultLargestImage);

        Assert.AreEqual((Width, Height), (image.Width, image.Height));
        int tolerance = format == SKEncodedImageFormat.Png ? 0 : 24;
        for (int y = 0; y < Height; y++)
            for (int x = 0; x < Width; x++)
                AreClose((255 * x / Width, 255 * y / Height), Pixel(image, x, y), tolerance);
        using var stream = new MemoryStream(file);
        Assert.AreEqual(new ImageHeader(Width, Height, 3), ImageCodec.ReadHeader(stream));
    }

    [TestMethod]
    [DataRow(1, 0, 0, 23, 0)]
    [DataRow(2, 23, 0, 0, 0)]
    [DataRow(3, 23, 15, 0, 15)]
    [DataRow(4, 0, 15, 23, 15)]
    [DataRow(5, 0, 0, 0, 23)]
    [DataRow(6, 15, 0, 15, 23)]
    [DataRow(7, 15, 23, 15, 0)]
    [DataRow(8, 0, 23, 0, 0)]
    public void Photographs_are_turned_upright(int orientation, int left, int top, int right, int topRight)
    {
        byte[] jpeg = EncodedImages.WithOrientation(EncodedImages.Encode(SKEncodedImageFormat.Jpeg, Width, Height), (byte)orientation);

        using MLImage image = ImageCodec.Decode(jpeg, ImageFiles.DefaultLargestImage);

        // Where the corners of the stored picture, top left and top right, have gone.
        AreClose((0, 0), Pixel(image, left, top), 24);
        AreClose((255 * 23 / 24, 0), Pixel(image, right, topRight), 24);
        using var stream = new MemoryStream(jpeg);
        Assert.AreEqual(new ImageHeader(image.Width, image.Height, 3), ImageCodec.ReadHeader(stream));
        Assert.AreEqual(orientation >= 5 ? (Height, Width) : (Width, Height), (image.Width, image.Height));
    }

    [TestMethod]
    public void Colors_beside_alpha_are_those_of_the_file_and_stay_so_when_they_are_written_again()
    {
        byte[] png = EncodedImages.Encode(SKEncodedImageFormat.Png, Width, Height, alpha: true);
        using MLImage image = ImageCodec.Decode(png, ImageFiles.DefaultLargestImage);
        var planes = new ImagePlanes();

        planes.Read(image, channels: 4, PixelRange.Bytes);

        int last = 255 * 23 / 24;
        Assert.AreEqual(last, planes.Pixels[23], 1);
        Assert.AreEqual(140, planes.Pixels[2 * Width * Height], 1);
        Assert.AreEqual(140, planes.Pixels[3 * Width * Height]);
        using MLImage grid = ImageGrid.Create(planes.Pixels, 4, Height, Width, 0, 255);
        using var folder = new TempFolder();
        grid.Save(folder["grid.png"]);
        var straight = new SKImageInfo(grid.Width, grid.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        using SKBitmap written = SKBitmap.Decode(folder["grid.png"], straight);
        SKColor color = written.GetPixel(2 + 23, 2);
        Assert.AreEqual(140, color.Alpha);
        Assert.AreEqual(140, color.Blue, 2);
        Assert.AreEqual(last, color.Red, 2);
    }

    /// <summary>A file that ends too early, or is no picture, is refused; where all pixels are there the rest does not count.</summary>
    [TestMethod]
    [DataRow(SKEncodedImageFormat.Png)]
    [DataRow(SKEncodedImageFormat.Jpeg)]
    [DataRow(SKEncodedImageFormat.Webp)]
    [DataRow(SKEncodedImageFormat.Bmp)]
    public void Files_cut_anywhere_are_refused_or_whole(SKEncodedImageFormat format)
    {
        byte[] file = format == SKEncodedImageFormat.Bmp ? EncodedImages.Bmp(Width, Height) : EncodedImages.Encode(format, Width, Height);
        using MLImage whole = ImageCodec.Decode(file, ImageFiles.DefaultLargestImage);
        byte[] expected = whole.Pixels.ToArray();
        int refused = 0;
        for (int length = 0; length < file.Length; length++)
        {
            try
            {
                using MLImage image = ImageCodec.Decode(file[..length], ImageFiles.DefaultLargestImage);
                CollectionAssert.AreEqual(expected, image.Pixels.ToArray(), $"{length} of {file.Length} bytes");
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }
        // Behind the pixels there are checksums and end marks.
        Assert.IsInRange(file.Length - 24, file.Length, refused);
    }

    [TestMethod]
    public void Sizes_are_checked_before_anything_is_decoded()
    {
        byte[] bomb = EncodedImages.Bmp(2, 2);
        BitConverter.TryWriteBytes(bomb.AsSpan(18), 30_000);
        BitConverter.TryWriteBytes(bomb.AsSpan(22), 30_000);
        long before = GC.GetTotalAllocatedBytes(precise: true);

        Throws.Error<InvalidDataException>(
            () => ImageCodec.Decode(bomb, ImageFiles.DefaultLargestImage), "it has 30000 x 30000 pixels, more than the 134217728");

        Assert.IsLessThan(1 << 20, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    [TestMethod]
    public void What_is_no_picture_is_refused()
    {
        byte[][] files = [[], [0], new byte[100], "no picture"u8.ToArray(), "GIF89a"u8.ToArray(), "\u0089PNG\r\n\u001a\n"u8.ToArray()];
        foreach (byte[] file in files)
        {
            Throws.Error<InvalidDataException>(() => ImageCodec.Decode(file, ImageFiles.DefaultLargestImage), "it");
            using var stream = new MemoryStream(file);
            Assert.IsNull(ImageCodec.ReadHeader(stream));
        }
    }

    private static (int Red, int Green) Pixel(MLImage image, int x, int y)
    {
        ReadOnlySpan<byte> pixel = image.Pixels.Slice(4 * (y * image.Width + x), 4);
        return (pixel[2], pixel[1]);
    }

    private static void AreClose((int Red, int Green) expected, (int Red, int Green) actual, int tolerance)
    {
        Assert.AreEqual(expected.Red, actual.Red, tolerance);
        Assert.AreEqual(expected.Green, actual.Green, tolerance);
    }
}
