using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Which images a column of pixel vectors holds, channel first.</summary>
/// <param name="Channels">The channels.</param>
/// <param name="Height">The height.</param>
/// <param name="Width">The width.</param>
/// <param name="Values">The range of vectors of Single; bytes have their own.</param>
internal sealed record VectorImages(int Channels, int Height, int Width, PixelRange Values)
{
    /// <summary>
    /// From the type's own dimensions, as ExtractPixels gives them; of a flat vector, the square image with as many channels as the
    /// model takes.
    /// </summary>
    /// <exception cref="ArgumentException">The vectors hold no such images.</exception>
    public static VectorImages Of(VectorDataViewType type, string column, int channels, PixelRange values)
    {
        if (!type.IsKnownSize)
            throw new ArgumentException($"Input column '{column}' must have vectors of known size, but is {type}.");
        VectorImages images = type.Dimensions is [var depth, var height, var width]
            ? new VectorImages(depth, height, width, values)
            : Square(type.Size, column, channels, values);
        return images.Channels == channels
            ? images
            : throw new ArgumentException(
                $"Input column '{column}' must hold images of {channels} channels, as the model asks, but they have {images.Channels}.");
    }

    private static VectorImages Square(int size, string column, int channels, PixelRange values)
    {
        int side = (int)Math.Sqrt(size / channels);
        return channels * side * side == size
            ? new VectorImages(channels, side, side, values)
            : throw new ArgumentException(
                $"Input column '{column}' must hold square images of {channels} channels, as it does not say their shape, "
                + $"but has {size} values.");
    }
}
