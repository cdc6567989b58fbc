using System.Numerics;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Vectors of pixels from 0 to 255, channel first.</summary>
internal sealed class PixelVector<T>(string id) : ImageKind<VBuffer<T>>(id) where T : struct, INumber<T>
{
    public override ImagePlanes Read(in VBuffer<T> value, ImageModelColumns columns, int channels, PixelRange range)
    {
        VectorImages images = columns.Vectors!;
        var planes = new ImagePlanes(images.Channels, images.Height, images.Width);
        // The runtime does not hold arrays to the declared size.
        if (value.Length != planes.Pixels.Length)
            throw new InvalidOperationException(
                $"Input column '{columns.InputColumnName}' must hold {planes.Pixels.Length} pixels in every row, but a row has {value.Length}.");
        ReadOnlySpan<T> levels = Dense.Values(value);
        for (int i = 0; i < levels.Length; i++)
            planes.Pixels[i] = range.FromLevel(InRange(float.CreateTruncating(levels[i]), columns));
        return planes;
    }

    private static float InRange(float level, ImageModelColumns columns) => level is >= 0 and <= 255
        ? level
        : throw new InvalidOperationException(FormattableString.Invariant(
            $"Input column '{columns.InputColumnName}' must hold pixels from 0 to 255, but one is {level}."));
}
