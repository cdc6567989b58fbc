using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>One image as a model has it: channels x height x width pixels in the model's range.</summary>
internal sealed class ImagePlanes
{
    /// <summary>Makes room for an image.</summary>
    public ImagePlanes(int channels, int height, int width)
    {
        (Channels, Height, Width) = (channels, height, width);
        Pixels = new float[channels * height * width];
    }

    public int Channels { get; }

    public int Height { get; }

    public int Width { get; }

    public float[] Pixels { get; }

    /// <exception cref="ArgumentException">There is no image of so many channels.</exception>
    public static void RequireChannels(int channels, string name)
    {
        if (channels is not (1 or 3))
            throw new ArgumentException($"{name} must be 1 or 3, but is {channels}.");
    }

    /// <summary>Reads an image: red, green and blue, or gray by the weights of ITU-R BT.601. Alpha does not count.</summary>
    public static ImagePlanes Of(MLImage image, int channels, PixelRange range)
    {
        var planes = new ImagePlanes(channels, image.Height, image.Width);
        ReadOnlySpan<byte> bytes = image.Pixels;
        int count = planes.Height * planes.Width;
        int red = image.PixelFormat == MLPixelFormat.Rgba32 ? 0 : 2, blue = 2 - red;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> pixel = bytes.Slice(4 * i, 4);
            if (channels == 1)
            {
                planes.Pixels[i] = range.FromLevel((299 * pixel[red] + 587 * pixel[1] + 114 * pixel[blue]) / 1000f);
                continue;
            }
            planes.Pixels[i] = range.FromLevel(pixel[red]);
            planes.Pixels[count + i] = range.FromLevel(pixel[1]);
            planes.Pixels[2 * count + i] = range.FromLevel(pixel[blue]);
        }
        return planes;
    }

    /// <summary>The opaque image of them; one channel gives gray.</summary>
    public MLImage ToImage(PixelRange range)
    {
        var bytes = new byte[Pixels.Length];
        PixelScale.ToBytes(Pixels, bytes, range.Minimum, range.Maximum);
        return Channels == 1 ? MLImages.FromGray(bytes, Height, Width) : MLImages.FromPlanes(bytes, Height, Width);
    }
}
