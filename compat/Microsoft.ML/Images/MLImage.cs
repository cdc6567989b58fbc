using System;
using System.IO;
using Microsoft.ML.Images;

namespace Microsoft.ML.Data;

/// <summary>
/// An image in memory: rows from top to bottom of 4-byte pixels, colours multiplied by alpha, as Skia keeps them in the real package.
/// Every member but <see cref="Dispose"/> throws <see cref="InvalidOperationException"/> once the image is disposed.
/// </summary>
public sealed class MLImage : IDisposable
{
    internal const int BytesPerPixel = 4;

    private readonly int _width;
    private readonly int _height;
    private readonly MLPixelFormat _pixelFormat;
    private byte[] _pixels;
    private string _tag;

    internal MLImage(int width, int height, MLPixelFormat pixelFormat, byte[] pixels)
    {
        _width = width;
        _height = height;
        _pixelFormat = pixelFormat;
        _pixels = pixels;
    }

    /// <summary>The order of a pixel's bytes.</summary>
    public MLPixelFormat PixelFormat => IfAlive(_pixelFormat);

    /// <summary>The pixels' bytes, 4 x width x height of them.</summary>
    public ReadOnlySpan<byte> Pixels => Alive();

    /// <summary>A copy of the colours without alpha, as blue, green, red, with the multiplication by alpha undone.</summary>
    public byte[] GetBGRPixels => PixelBytes.ToStraightBgr(this);

    /// <summary>What its maker says about the image, such as the path of its file.</summary>
    public string Tag
    {
        get => IfAlive(_tag);
        set => _tag = IfAlive(value);
    }

    /// <summary>The width in pixels.</summary>
    public int Width => IfAlive(_width);

    /// <summary>The height in pixels.</summary>
    public int Height => IfAlive(_height);

    /// <summary>Always 32.</summary>
    public int BitsPerPixel => IfAlive(8 * BytesPerPixel);

    /// <summary>Decodes an image from a stream, read to its end.</summary>
    /// <exception cref="ArgumentException">The stream holds no image, or a damaged one.</exception>
    public static MLImage CreateFromStream(Stream imageStream)
    {
        ArgumentNullException.ThrowIfNull(imageStream);
        using var memory = new MemoryStream();
        imageStream.CopyTo(memory);
        ReadOnlySpan<byte> encoded = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        try
        {
            return ImageDecoder.Decode(encoded);
        }
        catch (InvalidDataException e)
        {
            throw new ArgumentException($"Invalid input stream contents: {e.Message}", nameof(imageStream), e);
        }
    }

    /// <summary>Decodes an image file.</summary>
    /// <exception cref="ArgumentException">There is no such file, or it holds no image, or a damaged one.</exception>
    public static MLImage CreateFromFile(string imagePath)
    {
        ArgumentNullException.ThrowIfNull(imagePath);
        try
        {
            return ImageDecoder.Decode(File.ReadAllBytes(imagePath));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"Invalid path '{imagePath}': {e.Message}", nameof(imagePath), e);
        }
    }

    /// <summary>Makes an image of a copy of the given pixels.</summary>
    /// <exception cref="ArgumentException">The format is unknown, a side is not positive, or there are not 4 bytes a pixel.</exception>
    public static MLImage CreateFromPixels(int width, int height, MLPixelFormat pixelFormat, ReadOnlySpan<byte> imagePixelData)
    {
        if (pixelFormat is not (MLPixelFormat.Bgra32 or MLPixelFormat.Rgba32))
            throw new ArgumentException($"The pixel format must be Bgra32 or Rgba32, but is {pixelFormat}.", nameof(pixelFormat));
        if (width <= 0)
            throw new ArgumentException($"The width must be at least 1, but is {width}.", nameof(width));
        if (height <= 0)
            throw new ArgumentException($"The height must be at least 1, but is {height}.", nameof(height));

        long expected = (long)width * height * BytesPerPixel;
        if (imagePixelData.Length != expected)
        {
            throw new ArgumentException(
                $"An image of {width} x {height} pixels must have {expected} bytes, but has {imagePixelData.Length}.",
                nameof(imagePixelData));
        }

        return new MLImage(width, height, pixelFormat, imagePixelData.ToArray());
    }

    /// <summary>Writes the image to a file, replacing it: PNG for .png, JPEG of the best quality for .jpg and .jpeg.</summary>
    /// <exception cref="ArgumentException">The extension names no format that can be written.</exception>
    public void Save(string imagePath)
    {
        Alive();
        byte[] encoded = ImageEncoder.Encode(this, imagePath);
        File.WriteAllBytes(imagePath, encoded);
    }

    /// <summary>Lets go of the pixels.</summary>
    public void Dispose() => _pixels = null;

    private T IfAlive<T>(T value)
    {
        Alive();
        return value;
    }

    private byte[] Alive() => _pixels ?? throw new InvalidOperationException("Object is disposed.");
}
