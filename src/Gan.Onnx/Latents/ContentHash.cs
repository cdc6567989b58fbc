using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// A 64-bit hash of a row's content, the same on every machine and in every process. Not for security.
/// </summary>
/// <remarks>
/// <c>h = Mix(size + 1)</c>, then <c>h = Mix(h ^ word)</c> for each word, where Mix is the output function of SplitMix64. A word
/// is 8 bytes (little-endian, the last one filled up with zeros), one float's bits or one pixel. Each step is a bijection of h
/// and of the word.
/// </remarks>
internal static class ContentHash
{
    public static ulong OfBytes(ReadOnlySpan<byte> bytes)
    {
        ulong hash = SeedStream.Mix((ulong)bytes.Length + 1);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = SeedStream.Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        if (bytes.IsEmpty)
            return hash;

        Span<byte> last = stackalloc byte[sizeof(ulong)];
        last.Clear();
        bytes.CopyTo(last);
        return SeedStream.Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(last));
    }

    /// <summary>Of the UTF-16 code units.</summary>
    public static ulong OfText(ReadOnlySpan<char> text) => OfBytes(MemoryMarshal.AsBytes(text));

    /// <summary>Equal values hash equal: -0 as 0, and every NaN as one.</summary>
    public static ulong OfFloats(ReadOnlySpan<float> values)
    {
        ulong hash = SeedStream.Mix((ulong)values.Length + 1);
        foreach (float value in values)
            hash = SeedStream.Mix(hash ^ BitConverter.SingleToUInt32Bits(float.IsNaN(value) ? float.NaN : value + 0f));
        return hash;
    }

    /// <summary>Of the pixels, row by row, in the order red, green, blue, alpha, whatever order the image holds them in.</summary>
    public static ulong OfImage(MLImage image) =>
        image.PixelFormat == MLPixelFormat.Bgra32 ? OfPixels(image.Pixels, SwapRedAndBlue) : OfPixels(image.Pixels, pixel => pixel);

    /// <summary>Of an image's pixels in the order alpha, red, green, blue: what <see cref="OfImage"/> gives for the image.</summary>
    public static ulong OfPixels(ReadOnlySpan<byte> pixels) => OfPixels(pixels, pixel => BitOperations.RotateRight(pixel, 8));

    private static ulong OfPixels(ReadOnlySpan<byte> pixels, Func<uint, uint> toRedFirst)
    {
        ulong hash = SeedStream.Mix((ulong)(pixels.Length / sizeof(uint)) + 1);
        for (; pixels.Length >= sizeof(uint); pixels = pixels[sizeof(uint)..])
            hash = SeedStream.Mix(hash ^ toRedFirst(BinaryPrimitives.ReadUInt32LittleEndian(pixels)));
        return hash;
    }

    private static uint SwapRedAndBlue(uint pixel) => (pixel & 0xFF00FF00) | (pixel & 0xFF) << 16 | (pixel >> 16) & 0xFF;
}
