using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx.Tests;

/// <summary>Reads a generated column through ML.NET's own interfaces.</summary>
internal static class Samples
{
    /// <summary>The pixels of each row's image, red, green and blue, as text: equal images are equal texts.</summary>
    public static string[] Images(IDataView view, string column = "Synthetic") =>
        Read<MLImage>(view, column, image => Convert.ToHexString(Rgb(image)));

    public static string[] Pixels(IDataView view, string column = "Synthetic") =>
        Read<VBuffer<float>>(view, column, pixels => string.Join(" ", pixels.DenseValues()));

    public static string[] Read<T>(IDataView view, string column, Func<T, string> text, Random? rand = null)
    {
        DataViewSchema.Column source = view.Schema[column];
        using DataViewRowCursor cursor = view.GetRowCursor([source], rand);
        ValueGetter<T> getter = cursor.GetGetter<T>(source);
        var texts = new List<string>();
        T value = default!;
        while (cursor.MoveNext())
        {
            getter(ref value);
            texts.Add(text(value));
        }
        return [.. texts];
    }

    public static byte[] Rgb(MLImage image)
    {
        bool swap = image.PixelFormat == MLPixelFormat.Bgra32;
        byte[] pixels = image.Pixels.ToArray();
        return [.. Enumerable.Range(0, pixels.Length / 4).SelectMany(i => swap
            ? new[] { pixels[4 * i + 2], pixels[4 * i + 1], pixels[4 * i] }
            : new[] { pixels[4 * i], pixels[4 * i + 1], pixels[4 * i + 2] })];
    }
}
