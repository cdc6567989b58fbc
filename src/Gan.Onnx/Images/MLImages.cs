using System.Buffers;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Makes images, in ML.NET's own order of blue, green, red, of bytes in whichever order a format keeps them.</summary>
internal static class MLImages
{
    private const int BytesPerPixel = 4;

    /// <summary>An image of one channel, height x width.</summary>
    public static MLImage FromGray(ReadOnlySpan<byte> values, int height, int width)
        => Create(values, height, width, pixelStride: 1, channelStride: 0);

    /// <summary>An image of red, green and blue planes, 3 x height x width.</summary>
    public static MLImage FromPlanes(ReadOnlySpan<byte> values, int height, int width)
        => Create(values, height, width, pixelStride: 1, channelStride: height * width);

    /// <summary>An image of red, green, blue and alpha planes, 4 x height x width, the colors multiplied by alpha: see
    /// <see cref="Premultiply"/>. The others are opaque.</summary>
    public static MLImage FromPlanesWithAlpha(ReadOnlySpan<byte> values, int height, int width)
        => Create(values, height, width, pixelStride: 1, channelStride: height * width, hasAlpha: true);

    /// <summary>Multiplies the colors of planes by their alpha, as SkiaSharp, and so an MLImage, has them.</summary>
    public static void Premultiply(Span<byte> planes, int height, int width)
    {
        int area = height * width;
        ReadOnlySpan<byte> alpha = planes.Slice(3 * area, area);
        for (int channel = 0; channel < 3; channel++)
            for (int i = 0; i < area; i++)
                planes[channel * area + i] = (byte)((planes[channel * area + i] * alpha[i] + byte.MaxValue / 2) / byte.MaxValue);
    }

    /// <summary>An image of red, green, blue triples, height x width x 3.</summary>
    public static MLImage FromTriples(ReadOnlySpan<byte> values, int height, int width)
        => Create(values, height, width, pixelStride: 3, channelStride: 1);

    /// <summary>Takes channel c of pixel p, of which alpha is 3, from <c>values[p * pixelStride + c * channelStride]</c>.</summary>
    private static MLImage Create(
        ReadOnlySpan<byte> values, int height, int width, int pixelStride, int channelStride, bool hasAlpha = false)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(height * width * BytesPerPixel);
        Span<byte> bgra = rented.AsSpan(0, height * width * BytesPerPixel);
        for (int pixel = 0; pixel < height * width; pixel++)
        {
            Span<byte> target = bgra.Slice(pixel * BytesPerPixel, BytesPerPixel);
            int red = pixel * pixelStride;
            target[0] = values[red + 2 * channelStride];
            target[1] = values[red + channelStride];
            target[2] = values[red];
            target[3] = hasAlpha ? values[red + 3 * channelStride] : byte.MaxValue;
        }
        MLImage image = MLImage.CreateFromPixels(width, height, MLPixelFormat.Bgra32, bgra);
        ArrayPool<byte>.Shared.Return(rented);
        return image;
    }
}
