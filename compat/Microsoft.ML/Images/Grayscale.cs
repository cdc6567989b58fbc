using System;
using Microsoft.ML.Data;

namespace Microsoft.ML.Images;

/// <summary>Grey = 0.3 red + 0.59 green + 0.11 blue, over opaque black.</summary>
internal static class Grayscale
{
    public static MLImage Of(MLImage image)
    {
        ReadOnlySpan<byte> source = image.Pixels;
        ChannelOffsets offsets = ChannelOffsets.Of(image);
        var pixels = new byte[source.Length];
        for (int i = 0; i < source.Length; i += MLImage.BytesPerPixel)
        {
            float gray = 0.3f * source[i + offsets.Red] + 0.59f * source[i + offsets.Green] + 0.11f * source[i + offsets.Blue];
            pixels.AsSpan(i, MLImage.BytesPerPixel).Fill((byte)MathF.Round(gray));
            pixels[i + offsets.Alpha] = byte.MaxValue;
        }

        return new MLImage(image.Width, image.Height, MLPixelFormat.Bgra32, pixels);
    }
}
