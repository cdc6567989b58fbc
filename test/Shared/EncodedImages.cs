using System.Buffers.Binary;
using System.IO.Compression;
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

    /// <summary>A GIF file of one white pixel, as often as there are frames.</summary>
    public static byte[] Gif(int frames) =>
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0,
        .. Enumerable.Repeat<byte[]>([0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0], frames).SelectMany(frame => frame), 0x3B,
    ];

    /// <summary>A white PNG file of any kind that the format knows.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="bits">Bits of a sample: 1, 2, 4, 8 or 16.</param>
    /// <param name="kind">0 gray, 2 color, 3 palette, 4 gray and alpha, 6 color and alpha.</param>
    /// <param name="interlaced">Whether it comes in Adam7's seven passes.</param>
    /// <param name="transparent">Of a palette, whether its first color, which all pixels have, is transparent.</param>
    public static byte[] WhitePng(int width, int height, int bits, int kind, bool interlaced = false, bool transparent = false)
    {
        int samples = kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        // Left, top, and the steps to the next pixel.
        (int X, int Y, int Dx, int Dy)[] passes = interlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            foreach (var (x, y, dx, dy) in passes)
            {
                int across = (width - x + dx - 1) / dx, down = (height - y + dy - 1) / dy;
                for (int row = 0; across > 0 && row < down; row++)
                {
                    zlib.WriteByte(0);
                    for (int i = 0; i < (across * samples * bits + 7) / 8; i++)
                        zlib.WriteByte(kind == 3 ? (byte)0 : (byte)255);
                }
            }
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)bits, (byte)kind, (byte)(interlaced ? 1 : 0));
        return
        [
            0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR"u8, header),
            .. kind == 3 ? Chunk("PLTE"u8, [255, 255, 255, 0, 0, 0]) : [],
            .. transparent ? Chunk("tRNS"u8, [0]) : [],
            .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, []),
        ];
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

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Checksum(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }
}
