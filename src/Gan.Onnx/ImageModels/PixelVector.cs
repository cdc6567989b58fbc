using System.Numerics;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Vectors of pixels, channel first.</summary>
internal sealed class PixelVector<T>(string id) : ImageKind<VBuffer<T>>(id) where T : struct, INumber<T>
{
    public override ImagePlanes Read(in VBuffer<T> value, ImageModelColumns columns, int channels, PixelRange range)
    {
        VectorImages images = columns.Vectors!;
        var planes = new ImagePlanes(images.Channels, images.Height, images.Width);
        // The runtime does not hold arrays to the declared size.
        if (value.Length != planes.Pixels.Length)
            throw new InvalidOperationException(
                $"Input column '{columns.InputColumnName}' must hold {planes.Pixels.Length} pixels in every row, but a row has "
                + $"{value.Length}.");
        PixelRange values = typeof(T) == typeof(byte) ? PixelRange.Bytes : images.Values;
        ReadOnlySpan<T> pixels = Dense.Values(value);
        for (int i = 0; i < pixels.Length; i++)
        {
            float pixel = float.CreateTruncating(pixels[i]);
            if (!(pixel >= values.Minimum && pixel <= values.Maximum))
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"Input column '{columns.InputColumnName}' must hold {values}, but one pixel is {pixel}."));
            planes.Pixels[i] = range.From(values, pixel);
        }
        return planes.WithChannels(channels);
    }
}
