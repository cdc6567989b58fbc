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

    /// <summary>Reads an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="channels">1 for gray, by the weights of ITU-R BT.601; 3 for red, green and blue; 4 for these and alpha.</param>
    /// <param name="range">The model's range.</param>
    public static ImagePlanes Of(MLImage image, int channels, PixelRange range)
    {
        var planes = new ImagePlanes(channels, image.Height, image.Width);
        ReadOnlySpan<byte> bytes = image.Pixels;
        int red = image.PixelFormat == MLPixelFormat.Rgba32 ? 0 : 2;
        if (channels == 1)
        {
            for (int i = 0; i < planes.Pixels.Length; i++)
                planes.Pixels[i] = range.FromThousandths(299 * bytes[4 * i + red] + 587 * bytes[4 * i + 1] + 114 * bytes[4 * i + 2 - red]);
            return planes;
        }
        ReadOnlySpan<int> order = [red, 1, 2 - red, 3];
        int count = planes.Height * planes.Width;
        for (int channel = 0; channel < channels; channel++)
        {
            for (int i = 0; i < count; i++)
                planes.Pixels[channel * count + i] = range.FromThousandths(1000 * bytes[4 * i + order[channel]]);
        }
        return planes;
    }

    /// <summary>The same with one channel, by the weights of ITU-R BT.601, of three; or as it is.</summary>
    public ImagePlanes WithChannels(int channels)
    {
        if (channels != 1 || Channels != 3)
            return this;
        var gray = new ImagePlanes(1, Height, Width);
        int count = gray.Pixels.Length;
        for (int i = 0; i < count; i++)
            gray.Pixels[i] = (299 * Pixels[i] + 587 * Pixels[count + i] + 114 * Pixels[2 * count + i]) / 1000;
        return gray;
    }

    /// <summary>The opaque image of one or three channels; one gives gray.</summary>
    public MLImage ToImage(PixelRange range)
    {
        var bytes = new byte[Pixels.Length];
        PixelScale.ToBytes(Pixels, bytes, range.Minimum, range.Maximum);
        return Channels == 1 ? MLImages.FromGray(bytes, Height, Width) : MLImages.FromPlanes(bytes, Height, Width);
    }
}
