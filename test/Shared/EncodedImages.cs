using SkiaSharp;

namespace GanMl.Tests.Shared;

/// <summary>Image files as people have them, made in memory.</summary>
internal static class EncodedImages
{
    /// <summary>A picture without symmetry: red grows to the right, green downwards; alpha is 140 where it has one.</summary>
    public static byte[] Encode(
        SKEncodedImageFormat format, int width = 24, int height = 16, bool alpha = false, SKColorType color = SKColorType.Bgra8888)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, color, alpha ? SKAlphaType.Unpremul : SKAlphaType.Opaque));
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                bitmap.SetPixel(x, y, new SKColor((byte)(255 * x / width), (byte)(255 * y / height), 140, alpha ? (byte)140 : (byte)255));
        using SKData data = bitmap.Encode(format, quality: 100);
        return data.ToArray();
    }

    /// <summary>A BMP file of 24 bits, bottom up, which SkiaSharp does not write.</summary>
    public static byte[] Bmp(int width, int height)
    {
        int stride = (width * 3 + 3) / 4 * 4;
        var file = new byte[54 + stride * height];
        "BM"u8.CopyTo(file);
        BitConverter.TryWriteBytes(file.AsSpan(2), file.Length);
        BitConverter.TryWriteBytes(file.AsSpan(10), 54);
        BitConverter.TryWriteBytes(file.AsSpan(14), 40);
        BitConverter.TryWriteBytes(file.AsSpan(18), width);
        BitConverter.TryWriteBytes(file.AsSpan(22), height);
        file[26] = 1;
        file[28] = 24;
        return file;
    }

    /// <summary>Puts an EXIF orientation (tag 0x0112, 1 to 8) into a JPEG file.</summary>
    public static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        byte[] exif =
        [
            .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }
}
