using System.Numerics;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// One image as a model has it: channels x height x width pixels in the model's range. It is filled again and again; the array of its
/// pixels is a new one where the size changes.
/// </summary>
internal sealed class ImagePlanes
{
    private const int BytesPerPixel = 4;

    public int Channels { get; private set; }

    public int Height { get; private set; }

    public int Width { get; private set; }

    public float[] Pixels { get; private set; } = [];

    /// <summary>Reads an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="channels">
    /// 1 for gray; 3 for red, green and blue; 4 for these and alpha; null for one channel if the image is gray, else three.
    /// </param>
    /// <param name="range">The model's range.</param>
    public void Read(MLImage image, int? channels, PixelRange range)
    {
        ReadOnlySpan<byte> bytes = image.Pixels;
        int red = image.PixelFormat == MLPixelFormat.Rgba32 ? 0 : 2;
        Resize(channels ?? (IsGray(bytes) ? 1 : 3), image.Height, image.Width);
        Fill(bytes, BytesPerPixel, [red, 1, 2 - red, 3], PixelRange.Bytes, range);
        if (Channels == 4)
            Unmultiply(bytes, [red, 1, 2 - red], range);
    }

    /// <summary>
    /// Reads planes of one, three or four channels. Of three, one channel can be made; else there are as many as asked for.
    /// </summary>
    /// <param name="planes">source channels x height x width values.</param>
    /// <param name="values">Their range.</param>
    /// <param name="sourceChannels">Their channels.</param>
    /// <param name="height">Their height.</param>
    /// <param name="width">Their width.</param>
    /// <param name="channels">The channels to have.</param>
    /// <param name="range">The model's range.</param>
    public void Read<T>(
        ReadOnlySpan<T> planes, PixelRange values, int sourceChannels, int height, int width, int channels, PixelRange range)
        where T : INumber<T>
    {
        Resize(channels, height, width);
        // One plane serves for all channels.
        int stride = sourceChannels == 1 ? 0 : height * width;
        if (sourceChannels == 1 && channels == 1)
            FillPlane(planes, 1, 0, 0, values, range);
        else
            Fill(planes, 1, [0, stride, 2 * stride, 3 * stride], values, range);
    }

    /// <summary>Hands the pixels over: the next image gets an array of its own.</summary>
    public float[] TakePixels()
    {
        float[] pixels = Pixels;
        Pixels = [];
        return pixels;
    }

    private static bool IsGray(ReadOnlySpan<byte> pixels)
    {
        for (int i = 0; i < pixels.Length; i += BytesPerPixel)
        {
            if (pixels[i] != pixels[i + 1] || pixels[i] != pixels[i + 2])
                return false;
        }
        return true;
    }

    /// <summary>An MLImage holds colors times alpha, as SkiaSharp has them; planes hold the colors themselves.</summary>
    private void Unmultiply(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> offsets, PixelRange range)
    {
        int area = Height * Width;
        for (int i = 0; i < area; i++)
        {
            int alpha = bytes[i * BytesPerPixel + 3];
            if (alpha is 0 or byte.MaxValue)
                continue;
            for (int channel = 0; channel < 3; channel++)
            {
                int color = bytes[i * BytesPerPixel + offsets[channel]];
                int own = Math.Min(byte.MaxValue, (color * byte.MaxValue + alpha / 2) / alpha);
                Pixels[channel * area + i] = range.From(PixelRange.Bytes, own);
            }
        }
    }

    private void Resize(int channels, int height, int width)
    {
        (Channels, Height, Width) = (channels, height, width);
        if (Pixels.Length != channels * height * width)
            Pixels = new float[channels * height * width];
    }

    /// <summary>Takes channel c (red, green, blue, alpha) of pixel p from <c>levels[p * pixelStride + offsets[c]]</c>.</summary>
    private void Fill<T>(ReadOnlySpan<T> levels, int pixelStride, ReadOnlySpan<int> offsets, PixelRange values, PixelRange range)
        where T : INumber<T>
    {
        if (Channels == 1)
        {
            FillLuma(levels, pixelStride, offsets, values, range);
            return;
        }
        for (int channel = 0; channel < Channels; channel++)
            FillPlane(levels, pixelStride, offsets[channel], channel, values, range);
    }

    private void FillPlane<T>(ReadOnlySpan<T> levels, int pixelStride, int offset, int channel, PixelRange values, PixelRange range)
        where T : INumber<T>
    {
        Span<float> plane = Pixels.AsSpan(channel * Height * Width, Height * Width);
        for (int i = 0; i < plane.Length; i++)
            plane[i] = range.From(values, float.CreateTruncating(levels[i * pixelStride + offset]));
    }

    /// <summary>The luma of ITU-R BT.601, 0.299 R + 0.587 G + 0.114 B, in thousandths: exact for bytes.</summary>
    private void FillLuma<T>(ReadOnlySpan<T> levels, int pixelStride, ReadOnlySpan<int> offsets, PixelRange values, PixelRange range)
        where T : INumber<T>
    {
        for (int i = 0; i < Pixels.Length; i++)
        {
            int pixel = i * pixelStride;
            float luma = 299 * float.CreateTruncating(levels[pixel + offsets[0]])
                + 587 * float.CreateTruncating(levels[pixel + offsets[1]])
                + 114 * float.CreateTruncating(levels[pixel + offsets[2]]);
            Pixels[i] = range.From(values, luma, unit: 1000);
        }
    }
}
