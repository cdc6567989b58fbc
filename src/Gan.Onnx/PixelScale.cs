using System.Numerics;

namespace Gan.Onnx;

/// <summary>
/// Converts between the pixels inside a generator, in [minimum, maximum] ([-1, 1] unless a model says otherwise), and the
/// bytes outside: <c>byte = round((pixel - minimum) * 255 / (maximum - minimum))</c>.
/// </summary>
/// <remarks>
/// Values outside the range are clamped, halves round to the even byte, and NaN gives 0. Every byte survives the way to a
/// pixel and back.
/// </remarks>
public static class PixelScale
{
    private static readonly float[] s_pixels = [.. Enumerable.Range(0, 256).Select(value => value / 127.5f - 1f)];

    /// <summary>The pixel in [-1, 1] of a byte: <c>byte / 127.5 - 1</c>.</summary>
    public static float FromByte(byte value) => s_pixels[value];

    /// <summary>The byte of a pixel in [-1, 1].</summary>
    public static byte ToByte(float pixel) => ToByte(pixel, -1f, 127.5f);

    /// <summary>Converts bytes to pixels in [-1, 1].</summary>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static void FromBytes(ReadOnlySpan<byte> bytes, Span<float> pixels)
    {
        Guard.Length(pixels.Length, bytes.Length, nameof(pixels));
        for (int i = 0; i < bytes.Length; i++)
            pixels[i] = s_pixels[bytes[i]];
    }

    /// <summary>Converts pixels in [<paramref name="minimum"/>, <paramref name="maximum"/>] to bytes.</summary>
    /// <exception cref="ArgumentException">The spans differ in length, or the range is empty.</exception>
    public static void ToBytes(ReadOnlySpan<float> pixels, Span<byte> bytes, float minimum = -1f, float maximum = 1f)
    {
        Guard.Length(bytes.Length, pixels.Length, nameof(bytes));
        Guard.GreaterThan(maximum, minimum, nameof(maximum));
        float scale = 255f / (maximum - minimum);

        int i = 0;
        for (; i <= pixels.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            ReadOnlySpan<float> next = pixels.Slice(i, Vector<byte>.Count);
            Vector.Narrow(
                Vector.Narrow(Quantize(next, 0, minimum, scale), Quantize(next, 1, minimum, scale)),
                Vector.Narrow(Quantize(next, 2, minimum, scale), Quantize(next, 3, minimum, scale))).CopyTo(bytes[i..]);
        }
        for (; i < pixels.Length; i++)
            bytes[i] = ToByte(pixels[i], minimum, scale);
    }

    private static byte ToByte(float pixel, float minimum, float scale)
    {
        float level = (pixel - minimum) * scale;
        return float.IsNaN(level) ? (byte)0 : (byte)MathF.Round(Math.Clamp(level, 0f, 255f));
    }

    // The same steps as ToByte, so that a pixel's byte does not depend on where it stands in the span.
    private static Vector<uint> Quantize(ReadOnlySpan<float> pixels, int quarter, float minimum, float scale)
    {
        Vector<float> level = (new Vector<float>(pixels[(quarter * Vector<float>.Count)..]) - new Vector<float>(minimum)) * scale;
        level = Vector.ConditionalSelect(Vector.Equals(level, level), level, Vector<float>.Zero);
        level = Vector.Min(Vector.Max(level, Vector<float>.Zero), new Vector<float>(255f));
        return Vector.ConvertToUInt32(Vector.Round(level));
    }
}
