using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Data;

/// <summary>Makes opaque images of bytes in whichever order a format keeps them.</summary>
internal static class OpaqueImage
{
    private const int BytesPerPixel = 4;

    /// <summary>An image of one channel, height x width.</summary>
    public static MLImage FromGray(ReadOnlySpan<byte> values, int height, int width)
        => Create(values, height, width, pixelStride: 1, channelStride: 0);

    /// <summary>An image of red, green and blue planes, 3 x height x width.</summary>
    public static MLImage FromPlanes(ReadOnlySpan<byte> values, int height, int width)
        => Create(values, height, width, pixelStride: 1, channelStride: height * width);

    /// <summary>An image of red, green, blue triples, height x width x 3.</summary>
    public static MLImage FromTriples(ReadOnlySpan<byte> values, int height, int width)
        => Create(values, height, width, pixelStride: 3, channelStride: 1);

    /// <summary>Takes channel c of pixel p from <c>values[p * pixelStride + c * channelStride]</c>.</summary>
    private static MLImage Create(ReadOnlySpan<byte> values, int height, int width, int pixelStride, int channelStride)
    {
        var bgra = new byte[height * width * BytesPerPixel];
        for (int pixel = 0; pixel < height * width; pixel++)
        {
            Span<byte> target = bgra.AsSpan(pixel * BytesPerPixel, BytesPerPixel);
            int red = pixel * pixelStride;
            target[0] = values[red + 2 * channelStride];
            target[1] = values[red + channelStride];
            target[2] = values[red];
            target[3] = byte.MaxValue;
        }
        return MLImage.CreateFromPixels(width, height, MLPixelFormat.Bgra32, bgra);
    }
}
