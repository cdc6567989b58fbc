using System;
using Microsoft.ML.Data;

namespace Microsoft.ML.Images;

/// <summary>
/// Rearranges pixels. Inside an <see cref="MLImage"/> colours are multiplied by alpha / 255; PNG files and callers want them straight.
/// </summary>
internal static class PixelBytes
{
    /// <summary>Blue, green, red; alpha divided out.</summary>
    public static byte[] ToStraightBgr(MLImage image)
    {
        ChannelOffsets from = ChannelOffsets.Of(image);
        return Rearrange(image, [from.Blue, from.Green, from.Red], from.Alpha);
    }

    /// <summary>Red, green, blue, alpha; alpha divided out of the colours.</summary>
    public static byte[] ToStraightRgba(MLImage image)
    {
        ChannelOffsets from = ChannelOffsets.Of(image);
        return Rearrange(image, [from.Red, from.Green, from.Blue, from.Alpha], from.Alpha);
    }

    /// <summary>Red, green, blue, as they stand: over black, for a format without alpha.</summary>
    public static byte[] ToRgb(MLImage image)
    {
        ChannelOffsets from = ChannelOffsets.Of(image);
        return Rearrange(image, [from.Red, from.Green, from.Blue], divideBy: null);
    }

    /// <summary>Blue, green, red, alpha, colours multiplied by alpha, from rows of straight red, green, blue and perhaps alpha.</summary>
    public static byte[] FromStraightRgb(ReadOnlySpan<byte> rows, int width, int height, int rowStride, int channels)
    {
        var pixels = new byte[MLImage.BytesPerPixel * width * height];
        int to = 0;
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++, to += MLImage.BytesPerPixel)
            {
                ReadOnlySpan<byte> pixel = rows.Slice(y * rowStride + x * channels, channels);
                byte alpha = channels == 4 ? pixel[3] : byte.MaxValue;
                pixels[to] = Multiply(pixel[2], alpha);
                pixels[to + 1] = Multiply(pixel[1], alpha);
                pixels[to + 2] = Multiply(pixel[0], alpha);
                pixels[to + 3] = alpha;
            }
        }

        return pixels;
    }

    private static byte[] Rearrange(MLImage image, ReadOnlySpan<int> channels, int? divideBy)
    {
        ReadOnlySpan<byte> pixels = image.Pixels;
        var result = new byte[pixels.Length / MLImage.BytesPerPixel * channels.Length];
        int to = 0;
        for (int from = 0; from < pixels.Length; from += MLImage.BytesPerPixel)
        {
            foreach (int channel in channels)
            {
                byte value = pixels[from + channel];
                result[to++] = divideBy is { } alpha && channel != alpha ? Divide(value, pixels[from + alpha]) : value;
            }
        }

        return result;
    }

    private static byte Multiply(byte color, byte alpha) => (byte)((color * alpha + 127) / 255);

    private static byte Divide(byte color, byte alpha) => alpha switch
    {
        0 => 0,
        byte.MaxValue => color,
        _ => (byte)Math.Min(byte.MaxValue, (color * 255 + alpha / 2) / alpha),
    };
}
