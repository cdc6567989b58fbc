using System;
using System.Buffers.Binary;
using System.IO;

namespace Microsoft.ML.Images;

/// <summary>
/// Finds files that were cut short. gdk-pixbuf leaves the missing rows as they are and reports nothing, so the end is looked for here.
/// </summary>
internal static class ImageEnd
{
    private const int PngSignatureLength = 8;
    private const int PngChunkOverhead = 12; // length, type and checksum, 4 bytes each
    private const int BmpHeaderLength = 14;
    private const byte JpegStartOfScan = 0xDA;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private static ReadOnlySpan<byte> JpegSignature => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> JpegEnd => [0xFF, 0xD9];

    /// <exception cref="InvalidDataException">A PNG, JPEG or BMP file ends too soon.</exception>
    public static void Require(ReadOnlySpan<byte> encoded)
    {
        bool isComplete = true;
        if (encoded.StartsWith(PngSignature))
            isComplete = HasPngEnd(encoded);
        else if (encoded.StartsWith(JpegSignature))
            isComplete = HasJpegEnd(encoded);
        else if (encoded.StartsWith("BM"u8))
            isComplete = encoded.Length >= BmpHeaderLength && BinaryPrimitives.ReadUInt32LittleEndian(encoded[2..]) <= encoded.Length;
        if (!isComplete)
            throw new InvalidDataException($"The image must reach its format's end, but is cut short after {encoded.Length} bytes.");
    }

    private static bool HasPngEnd(ReadOnlySpan<byte> encoded)
    {
        long chunk = PngSignatureLength;
        while (chunk + PngChunkOverhead <= encoded.Length)
        {
            ReadOnlySpan<byte> header = encoded.Slice((int)chunk, 8);
            chunk += PngChunkOverhead + BinaryPrimitives.ReadUInt32BigEndian(header);
            if (header[4..].SequenceEqual("IEND"u8))
                return chunk <= encoded.Length;
        }

        return false;
    }

    // An embedded preview has an end mark of its own, so only one after the start of this image's scan counts.
    private static bool HasJpegEnd(ReadOnlySpan<byte> encoded)
    {
        int marker = 2;
        while (marker + 4 <= encoded.Length && encoded[marker] == 0xFF && encoded[marker + 1] != JpegStartOfScan)
            marker += encoded[marker + 1] == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(encoded[(marker + 2)..]);
        return marker < encoded.Length && encoded[marker..].LastIndexOf(JpegEnd) >= 0;
    }
}
