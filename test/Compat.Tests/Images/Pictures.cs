using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Compat.Tests.Images;

/// <summary>Small images to test with, and the columns that come of them.</summary>
internal static class Pictures
{
    /// <summary>An opaque image, pixel by pixel.</summary>
    public static MLImage Of(int width, int height, Func<int, int, (int Red, int Green, int Blue)> color)
    {
        var bytes = new byte[4 * width * height];
        for (int i = 0; i < width * height; i++)
        {
            var (red, green, blue) = color(i % width, i / width);
            new[] { (byte)blue, (byte)green, (byte)red, byte.MaxValue }.CopyTo(bytes, 4 * i);
        }

        return MLImage.CreateFromPixels(width, height, MLPixelFormat.Bgra32, bytes);
    }

    /// <summary>An image whose pixels all differ: red counts columns, green rows, blue both.</summary>
    public static MLImage Gradient(int width, int height) => Of(width, height, (x, y) => (10 * x, 10 * y, 100 + x + y));

    public static MLImage Uniform(int width, int height, int red, int green, int blue) => Of(width, height, (_, _) => (red, green, blue));

    /// <summary>The red bytes, row by row.</summary>
    public static byte[] Reds(MLImage image)
    {
        int offset = image.PixelFormat == MLPixelFormat.Bgra32 ? 2 : 0;
        byte[] pixels = image.Pixels.ToArray();
        return [.. Enumerable.Range(0, pixels.Length / 4).Select(i => pixels[4 * i + offset])];
    }

    /// <summary>What <paramref name="read"/> makes of each value of a column while its row is current.</summary>
    public static List<TResult> Read<TValue, TResult>(IDataView data, string column, Func<TValue, TResult> read)
    {
        using DataViewRowCursor cursor = data.GetRowCursor([data.Schema[column]]);
        ValueGetter<TValue> getter = cursor.GetGetter<TValue>(data.Schema[column]);
        var results = new List<TResult>();
        TValue value = default!;
        while (cursor.MoveNext())
        {
            getter(ref value);
            results.Add(read(value));
        }

        return results;
    }

    public static List<TItem[]> ReadVectors<TItem>(IDataView data, string column) =>
        Read(data, column, (VBuffer<TItem> vector) => vector.DenseValues().ToArray());

    /// <summary>A column "Image" of images whose size the schema does not tell.</summary>
    public static IDataView ToView(MLContext ml, params IEnumerable<MLImage> images)
    {
        DataViewTypeManager.Register(new ImageDataViewType(), typeof(MLImage));
        return ml.Data.LoadFromEnumerable(images.Select(image => new ImageRow { Image = image }));
    }

    /// <summary>A column "Image" of images of one size, 3 wide and 2 high.</summary>
    public static IDataView ToSizedView(MLContext ml, params IEnumerable<MLImage> images) =>
        ml.Data.LoadFromEnumerable(images.Select(image => new SizedImageRow { Image = image }));

    private sealed class ImageRow
    {
        public MLImage? Image { get; set; }
    }

    private sealed class SizedImageRow
    {
        [ImageType(height: 2, width: 3)]
        public MLImage? Image { get; set; }
    }
}
