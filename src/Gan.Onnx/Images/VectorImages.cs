using System.Numerics;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Which images a column of pixel vectors holds, channel first; in a model file, too.</summary>
/// <param name="Channels">The channels.</param>
/// <param name="Height">The height.</param>
/// <param name="Width">The width.</param>
/// <param name="Values">The values of black and white.</param>
internal sealed record VectorImages(int Channels, int Height, int Width, PixelRange Values)
{
    /// <summary>
    /// From the type's own dimensions, channels x height x width as ExtractPixels gives them, or height x width of one channel; of a flat
    /// vector, the square image with the asked number of channels, or with one channel, or with three, whichever fits.
    /// </summary>
    /// <param name="type">The column's type.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="channels">The channels asked for; null for as many as there are.</param>
    /// <param name="values">The range of vectors of Single; bytes have their own.</param>
    /// <exception cref="ArgumentException">The vectors hold no such images.</exception>
    public static VectorImages Of(VectorDataViewType type, string column, int? channels, PixelRange values)
    {
        if (type.ItemType.RawType == typeof(byte))
            values = PixelRange.Bytes;
        VectorImages images = type.Dimensions switch
        {
            [_] => Square(type.Size, column, channels, values),
            [var height, var width] => new VectorImages(1, height, width, values),
            [1 or 3 or 4, var height, var width] => new VectorImages(type.Dimensions[0], height, width, values),
            _ => throw new ArgumentException(
                $"Input column '{column}' must hold images of 1, 3 or 4 channels, channels x height x width or height x width, but its "
                + $"vectors are {string.Join(" x ", type.Dimensions)}. ExtractPixels with interleavePixelColors: false puts channels "
                + "first."),
        };
        return channels is int asked && asked != images.Channels
            ? throw new ArgumentException($"Input column '{column}' must hold images of {asked} channels, but they have {images.Channels}.")
            : images;
    }

    /// <summary>Reads the image of a row.</summary>
    /// <param name="vector">The row's vector.</param>
    /// <param name="row">The row and its column, as an error names them.</param>
    /// <param name="planes">Receives the image.</param>
    /// <param name="channels">The channels that it is to have: one, or as many as there are.</param>
    /// <param name="range">The model's range.</param>
    /// <exception cref="InvalidDataException">The vector has another length, or a value is out of its range.</exception>
    public void Read<T>(in VBuffer<T> vector, NamedRow row, ImagePlanes planes, int channels, PixelRange range)
        where T : struct, INumber<T>
    {
        int size = Channels * Height * Width;
        // The runtime does not hold arrays to the declared size.
        if (vector.Length != size)
            throw new InvalidDataException($"{row.Column} must hold {size} pixels in every row, but {row.Name} has {vector.Length}.");
        ReadOnlySpan<T> pixels = Dense.Values(vector);
        T minimum = T.CreateTruncating(Values.Minimum), maximum = T.CreateTruncating(Values.Maximum);
        for (int i = 0; i < pixels.Length; i++)
        {
            if (!(pixels[i] >= minimum && pixels[i] <= maximum))
                throw new InvalidDataException(FormattableString.Invariant(
                    $"{row.Column} must hold {Values}, but pixel {i} of {row.Name} is {pixels[i]}."));
        }
        planes.Read(pixels, Values, Channels, Height, Width, channels, range);
    }

    private static VectorImages Square(int size, string column, int? channels, PixelRange values)
    {
        foreach (int candidate in channels is int asked ? [asked] : (ReadOnlySpan<int>)[1, 3])
        {
            int side = (int)Math.Sqrt(size / candidate);
            if (candidate * side * side == size)
                return new VectorImages(candidate, side, side, values);
        }
        throw new ArgumentException(
            $"Input column '{column}' must hold square images of {channels?.ToString() ?? "1 or 3"} channels, as it does not say their "
            + $"shape, but has {size} values.");
    }
}
