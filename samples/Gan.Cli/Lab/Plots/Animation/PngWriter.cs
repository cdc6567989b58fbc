using System.Buffers.Binary;
using System.Text;

namespace Gan.Cli.Lab.Plots.Animation;

/// <summary>Writes a PNG file, chunk after chunk (PNG specification, third edition, section 5).</summary>
internal sealed class PngWriter
{
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
        _file.Write(BigEndian(Crc32.Of(typeAndData)));
    }

    /// <summary>The file so far.</summary>
    public byte[] ToArray() => _file.ToArray();

    /// <summary>Numbers as PNG has them.</summary>
    public static byte[] BigEndian(params ReadOnlySpan<uint> values)
    {
        var bytes = new byte[sizeof(uint) * values.Length];
        for (int i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(sizeof(uint) * i), values[i]);
        return bytes;
    }
}
