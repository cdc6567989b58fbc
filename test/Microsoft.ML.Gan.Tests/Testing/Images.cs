using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Small data sets of images.</summary>
internal static class Images
{
    public sealed class ImageRow
    {
        [ImageType(16, 16)]
        public MLImage? Image { get; set; }
    }

    /// <summary>A row whose image may have any size: ML.NET has no attribute for that, but lets the type be registered.</summary>
    public sealed class UnsizedRow
    {
        public MLImage? Image { get; set; }
    }

    public sealed class FloatRow
    {
        [VectorType(256)]
        public float[]? Image { get; set; }
    }

    public sealed class ByteRow
    {
        [VectorType(256)]
        public byte[]? Image { get; set; }
    }

    /// <summary>A 16 x 16 pattern: a bright bar whose place depends on the number.</summary>
    public static byte Pixel(int number, int y, int x) => (byte)(Math.Abs(x - number % 16) <= 1 ? 255 : y * 8 % 64);

    public static byte[] Gray(int number) =>
        [.. from y in Enumerable.Range(0, 16) from x in Enumerable.Range(0, 16) select Pixel(number, y, x)];

    public static MLImage Image(int number, int side = 16, bool color = false)
    {
        var pixels = new byte[side * side * 4];
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
            {
                var pixel = pixels.AsSpan(4 * (y * side + x), 4);
                pixel.Fill(Pixel(number, y, x));
                if (color)
                    pixel[2] = (byte)(255 - pixel[2]);
                pixel[3] = 255;
            }
        return MLImage.CreateFromPixels(side, side, MLPixelFormat.Bgra32, pixels);
    }

    public static IDataView Of(MLContext ml, int rows, bool color = false) =>
        ml.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(i => new ImageRow { Image = Image(i, color: color) }));

    /// <summary>One image for each side, in a column of unknown size.</summary>
    public static IDataView OfSides(MLContext ml, params IEnumerable<int> sides) =>
        Unsized(ml, sides.Select(side => new UnsizedRow { Image = Image(0, side) }));

    public static IDataView Unsized(MLContext ml, IEnumerable<UnsizedRow> rows)
    {
        DataViewTypeManager.Register(new ImageDataViewType(), typeof(MLImage));
        return ml.Data.LoadFromEnumerable(rows);
    }

    public static IDataView OfFloats(MLContext ml, int rows) =>
        ml.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(i => new FloatRow { Image = [.. Gray(i).Select(b => (float)b)] }));

    public static IDataView OfBytes(MLContext ml, int rows) =>
        ml.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(i => new ByteRow { Image = Gray(i) }));
}
