using System;
using System.IO;
using Microsoft.ML.Data;

namespace Microsoft.ML.Images;

/// <summary>Encodes images as PNG or JPEG files.</summary>
internal static unsafe class ImageEncoder
{
    private const int BitsPerChannel = 8;
    private const int RgbColorspace = 0;

    /// <summary>The bytes of a file of the format that the path's extension names.</summary>
    /// <exception cref="ArgumentException">It names none that can be written.</exception>
    public static byte[] Encode(MLImage image, string imagePath)
    {
        ArgumentNullException.ThrowIfNull(imagePath);
        string extension = Path.GetExtension(imagePath);
        return extension.ToLowerInvariant() switch
        {
            ".png" => EncodePng(image),
            ".jpg" or ".jpeg" => EncodeJpeg(image),
            _ => throw new ArgumentException(
                $"An image can be saved as .png, .jpg or .jpeg, but the extension of '{imagePath}' is '{extension}'.", nameof(imagePath)),
        };
    }

    private static byte[] EncodePng(MLImage image)
    {
        byte* none = null;
        return Encode(image, PixelBytes.ToStraightRgba(image), "png", &none, &none);
    }

    private static byte[] EncodeJpeg(MLImage image)
    {
        fixed (byte* quality = "quality"u8, best = "100"u8)
        {
            byte** keys = stackalloc byte*[] { quality, null };
            byte** values = stackalloc byte*[] { best, null };
            return Encode(image, PixelBytes.ToRgb(image), "jpeg", keys, values);
        }
    }

    private static byte[] Encode(MLImage image, byte[] pixels, string type, byte** optionKeys, byte** optionValues)
    {
        int rowStride = pixels.Length / image.Height;
        bool hasAlpha = rowStride == MLImage.BytesPerPixel * image.Width;
        fixed (byte* data = pixels)
        {
            IntPtr pixbuf = GdkPixbuf.NewFromData(
                data, RgbColorspace, hasAlpha ? 1 : 0, BitsPerChannel, image.Width, image.Height, rowStride, IntPtr.Zero, IntPtr.Zero);
            try
            {
                return SaveToBuffer(pixbuf, type, optionKeys, optionValues);
            }
            finally
            {
                GdkPixbuf.Unref(pixbuf);
            }
        }
    }

    private static byte[] SaveToBuffer(IntPtr pixbuf, string type, byte** optionKeys, byte** optionValues)
    {
        byte* buffer = null;
        nuint count = 0;
        GdkPixbuf.Error* error = null;
        if (GdkPixbuf.SaveToBuffer(pixbuf, &buffer, &count, type, optionKeys, optionValues, &error) == 0)
            throw new InvalidOperationException($"The image could not be encoded as {type}.", GdkPixbuf.Take(error));
        try
        {
            return new ReadOnlySpan<byte>(buffer, checked((int)count)).ToArray();
        }
        finally
        {
            GdkPixbuf.Free(buffer);
        }
    }
}
