using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Lab.Tests;

/// <summary>An animated PNG file, taken apart by the specification, without the writer's code.</summary>
internal sealed class ApngFile
{
    private readonly List<(string Type, byte[] Data)> _chunks = [];

    public ApngFile(byte[] file)
    {
        CollectionAssert.AreEqual(new byte[] { 137, 80, 78, 71, 13, 10, 26, 10 }, file[..8]);
        for (int start = 8; start < file.Length;)
        {
            int length = (int)Number(file, start);
            byte[] typeAndData = file[(start + 4)..(start + 8 + length)];
            Assert.AreEqual(Crc(typeAndData), Number(file, start + 8 + length), "checksum");
            _chunks.Add((Encoding.ASCII.GetString(typeAndData, 0, 4), typeAndData[4..]));
            start += 12 + length;
        }
    }

    /// <summary>The chunks' types, in their order.</summary>
    public string[] Types => [.. _chunks.Select(chunk => chunk.Type)];

    /// <summary>The data of the chunks of a type.</summary>
    public IEnumerable<byte[]> Chunks(string type) => _chunks.Where(chunk => chunk.Type == type).Select(chunk => chunk.Data);

    /// <summary>The sequence numbers of fcTL and fdAT, in the file's order.</summary>
    public uint[] Sequence => [.. _chunks.Where(chunk => chunk.Type is "fcTL" or "fdAT").Select(chunk => Number(chunk.Data, 0))];

    /// <summary>The rows of pixels of each frame, without the filter's number, which must be 0.</summary>
    public byte[][][] Frames(int width) =>
        [.. Chunks("IDAT").Concat(Chunks("fdAT").Select(data => data[4..])).Select(data => Rows(data, width))];

    /// <summary>A number of four bytes.</summary>
    public static uint Number(byte[] bytes, int start) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(start));

    private static byte[][] Rows(byte[] compressed, int width)
    {
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress))
            zlib.CopyTo(pixels);
        byte[][] rows = [.. pixels.ToArray().Chunk(width + 1)];
        Assert.IsTrue(rows.All(row => row[0] == 0 && row.Length == width + 1));
        return [.. rows.Select(row => row[1..])];
    }

    // Bit by bit, as the specification has it, where the writer has a table.
    private static uint Crc(byte[] bytes)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte value in bytes)
            for (int bit = 0; bit < 8; bit++)
                crc = ((crc ^ (uint)(value >> bit)) & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        return crc ^ 0xFFFFFFFF;
    }
}
