using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Lab;

/// <summary>Writes a PNG file, chunk after chunk (PNG specification, third edition, section 5).</summary>
internal sealed class PngWriter : IDisposable
{
    private const byte BitDepth = 8;
    private const byte GrayColor = 0;

    private static readonly uint[] _checksums = [.. Enumerable.Range(0, 256).Select(value => Shift8((uint)value))];

    private readonly MemoryStream _file = new();

    public PngWriter() => _file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']);

    /// <summary>Writes a chunk: length, type, data, and the checksum of the type and the data.</summary>
    /// <param name="type">Four letters.</param>
    /// <param name="data">May be empty.</param>
    public void Write(string type, ReadOnlySpan<byte> data)
    {
        byte[] typeAndData = [.. Encoding.ASCII.GetBytes(type), .. data];
        _file.Write(BigEndian((uint)data.Length));
        _file.Write(typeAndData);
        _file.Write(BigEndian(Checksum(typeAndData)));
    }

    /// <summary>The file so far.</summary>
    public byte[] ToArray() => _file.ToArray();

    public void Dispose() => _file.Dispose();

    /// <summary>Numbers as PNG has them.</summary>
    public static byte[] BigEndian(params ReadOnlySpan<uint> values)
    {
        var bytes = new byte[sizeof(uint) * values.Length];
        for (int i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(sizeof(uint) * i), values[i]);
        return bytes;
    }

    /// <summary>A picture's pixels as PNG has them where each is a byte: every row after the number of its filter, none.</summary>
    public static byte[] Compress(Raster picture)
    {
        var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.SmallestSize))
        {
            for (int y = 0; y < picture.Height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(picture.Row(y));
            }
        }
        return bytes.ToArray();
    }

    /// <summary>A whole file of a picture whose bytes are gray levels, 0 (black) to 255 (white).</summary>
    public static byte[] EncodeGray(Raster picture)
    {
        using var png = new PngWriter();
        png.Write("IHDR", [.. BigEndian((uint)picture.Width, (uint)picture.Height), BitDepth, GrayColor, 0, 0, 0]);
        png.Write("IDAT", Compress(picture));
        png.Write("IEND", []);
        return png.ToArray();
    }

    /// <summary>The checksum of chunks: CRC-32 with the reflected polynomial 0xEDB88320 (ISO 3309).</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
            crc = _checksums[(byte)(crc ^ value)] ^ crc >> 8;
        return ~crc;
    }

    private static uint Shift8(uint crc)
    {
        for (int bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
        return crc;
    }
}
