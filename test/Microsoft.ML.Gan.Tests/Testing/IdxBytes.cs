using System.Buffers.Binary;
using System.IO.Compression;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Builds IDX files by the format's description.</summary>
internal static class IdxBytes
{
    public static byte[] Build(int[] lengths, params byte[] values)
    {
        var bytes = new List<byte> { 0, 0, 8, (byte)lengths.Length };
        foreach (int length in lengths)
        {
            var bigEndian = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(bigEndian, length);
            bytes.AddRange(bigEndian);
        }
        return [.. bytes, .. values];
    }

    /// <summary>Values 1, 2, 3, …, wrapping.</summary>
    public static byte[] Counting(int count) => [.. Enumerable.Range(1, count).Select(value => (byte)value)];

    public static byte[] Gzip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return target.ToArray();
    }
}
