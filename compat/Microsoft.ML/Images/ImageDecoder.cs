using System;
using System.IO;
using Microsoft.ML.Data;

namespace Microsoft.ML.Images;

/// <summary>Decodes image files of the formats that gdk-pixbuf knows: PNG, JPEG, BMP, GIF and more.</summary>
internal static unsafe class ImageDecoder
{
    /// <summary>The image as <see cref="MLPixelFormat.Bgra32"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes are no image, or a damaged one.</exception>
    public static MLImage Decode(ReadOnlySpan<byte> encoded)
    {
        if (encoded.IsEmpty)
            throw new InvalidDataException("An image must have at least 1 byte, but has 0.");
        ImageEnd.Require(encoded);

        IntPtr loader = GdkPixbuf.LoaderNew();
        try
        {
            Load(loader, encoded);
            return Copy(GdkPixbuf.LoaderGetPixbuf(loader));
        }
        finally
        {
            GdkPixbuf.Unref(loader);
        }
    }

    private static void Load(IntPtr loader, ReadOnlySpan<byte> encoded)
    {
        GdkPixbuf.Error* writeError = null;
        GdkPixbuf.Error* closeError = null;
        bool written;
        fixed (byte* bytes = encoded)
            written = GdkPixbuf.LoaderWrite(loader, bytes, (nuint)encoded.Length, &writeError) != 0;
        bool closed = GdkPixbuf.LoaderClose(loader, &closeError) != 0; // always: a loader must not be freed while open
        if (!written)
            throw GdkPixbuf.Take(writeError);
        if (!closed)
            throw GdkPixbuf.Take(closeError);
    }

    private static MLImage Copy(IntPtr pixbuf)
    {
        if (pixbuf == IntPtr.Zero)
            throw new InvalidDataException("There is no image in it.");
        int width = GdkPixbuf.GetWidth(pixbuf);
        int height = GdkPixbuf.GetHeight(pixbuf);
        int rowStride = GdkPixbuf.GetRowStride(pixbuf);
        int channels = GdkPixbuf.GetChannels(pixbuf);
        long length = (long)rowStride * (height - 1) + (long)width * channels; // the last row may lack its padding
        if (Math.Max(length, (long)MLImage.BytesPerPixel * width * height) > Array.MaxLength)
        {
            throw new InvalidDataException(
                $"An image must have at most {Array.MaxLength / MLImage.BytesPerPixel} pixels, but has {width} x {height}.");
        }

        var rows = new ReadOnlySpan<byte>(GdkPixbuf.ReadPixels(pixbuf), (int)length);
        return new MLImage(width, height, MLPixelFormat.Bgra32, PixelBytes.FromStraightRgb(rows, width, height, rowStride, channels));
    }
}
