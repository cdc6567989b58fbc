using Microsoft.ML.Data;

namespace Microsoft.ML.Gan;

/// <summary>Which image a vector of pixels is.</summary>
internal static class VectorShape
{
    /// <summary>
    /// C x H x W from the vector's own dimensions, as ExtractPixels gives them; of a flat vector, the square image with
    /// the asked number of channels, or with one channel, or with three, whichever fits.
    /// </summary>
    /// <exception cref="ArgumentException">None does.</exception>
    public static ImageShape Of(VectorDataViewType type, string column, PixelFormat format)
    {
        var shape = type.Dimensions is [var channels, var height, var width]
            ? new ImageShape(channels, height, width)
            : OfFlat(type.Size, column, format.Channels);
        if (format.Channels is int asked && asked != shape.Channels)
            throw new ArgumentException($"{column}: images must have {asked} channels, but have {shape.Channels}.");
        return shape;
    }

    private static ImageShape OfFlat(int size, string column, int? channels)
    {
        foreach (int candidate in channels is int asked ? [asked] : new[] { 1, 3 })
        {
            int side = (int)Math.Sqrt(size / candidate);
            if (candidate * side * side == size)
                return new ImageShape(candidate, side, side);
        }
        throw new ArgumentException(
            $"{column}: a flat vector of pixels must hold one square image of {channels?.ToString() ?? "1 or 3"} channels, but has {size} values.");
    }
}
