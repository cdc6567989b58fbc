using System.Buffers;
using Microsoft.ML.Data;

namespace Gan.Onnx;

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
        byte[] rented = ArrayPool<byte>.Shared.Rent(height * width * BytesPerPixel);
        Span<byte> rgba = rented.AsSpan(0, height * width * BytesPerPixel);
        for (int pixel = 0; pixel < height * width; pixel++)
        {
            Span<byte> target = rgba.Slice(pixel * BytesPerPixel, BytesPerPixel);
            for (int channel = 0; channel < 3; channel++)
                target[channel] = values[pixel * pixelStride + channel * channelStride];
            target[3] = byte.MaxValue;
        }
        MLImage image = MLImage.CreateFromPixels(width, height, MLPixelFormat.Rgba32, rgba);
        ArrayPool<byte>.Shared.Return(rented);
        return image;
    }
}
