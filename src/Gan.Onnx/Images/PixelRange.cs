using System.Numerics;

namespace Gan.Onnx;

/// <summary>
/// The values that stand for black and white: -1 and 1 inside of models, unless their metadata say otherwise, and 0 and 255 in bytes.
/// </summary>
/// <param name="Minimum">The value of black.</param>
/// <param name="Maximum">The value of white, above <paramref name="Minimum"/>.</param>
/// <example><code>
/// float[] pixels = generator.Generate(count: 16);
/// var bytes = new byte[pixels.Length];
/// generator.Metadata.Range.ToBytes(pixels, bytes);
/// </code></example>
public readonly record struct PixelRange(float Minimum, float Maximum)
{
    /// <summary>From 0 to 255.</summary>
    public static PixelRange Bytes { get; } = new(0, 255);

    /// <summary>As in "pixels from 0 to 255".</summary>
    public override string ToString() => FormattableString.Invariant($"pixels from {Minimum} to {Maximum}");

    /// <summary>The byte of one pixel, as of <see cref="ToBytes"/>.</summary>
    public byte ToByte(float pixel) => ToByte(pixel, 255f / (Maximum - Minimum));

    /// <summary>
    /// The bytes of pixels: <c>round((pixel - minimum) 255 / (maximum - minimum))</c>. Values outside the range are clamped, halves round
    /// to the even byte, and NaN gives 0. Every byte survives the way to a pixel and back.
    /// </summary>
    /// <param name="pixels">The pixels.</param>
    /// <param name="bytes">Receives as many bytes.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or the range is empty.</exception>
    public void ToBytes(ReadOnlySpan<float> pixels, Span<byte> bytes)
    {
        Guard.Length(bytes.Length, pixels.Length, nameof(bytes));
        Validate();
        float scale = 255f / (Maximum - Minimum);

        int i = 0;
        for (; i <= pixels.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            ReadOnlySpan<float> next = pixels.Slice(i, Vector<byte>.Count);
            Vector.Narrow(
                Vector.Narrow(Quantize(next, 0, scale), Quantize(next, 1, scale)),
                Vector.Narrow(Quantize(next, 2, scale), Quantize(next, 3, scale))).CopyTo(bytes[i..]);
        }
        for (; i < pixels.Length; i++)
            bytes[i] = ToByte(pixels[i], scale);
    }

    /// <summary>The pixel of a value of another range, or of a thousandth of it (<paramref name="unit"/> 1000, for luma).</summary>
    // One division of a whole number: so a byte, its thousandfold and the float of it give the same bits.
    internal float From(PixelRange other, float value, int unit = 1) =>
        (value - unit * other.Minimum) / (unit * (other.Maximum - other.Minimum) / (Maximum - Minimum)) + Minimum;

    /// <exception cref="ArgumentException">The range is empty or infinite.</exception>
    internal void Validate()
    {
        Guard.Finite(Minimum, nameof(Minimum));
        Guard.Finite(Maximum, nameof(Maximum));
        Guard.GreaterThan(Maximum, Minimum, nameof(Maximum));
        // Pixels are scaled by it.
        if (!float.IsNormal(Maximum - Minimum) || !float.IsFinite(255f / (Maximum - Minimum)))
            throw new ArgumentException(FormattableString.Invariant(
                $"Maximum - Minimum must be a number of normal size, but is that of {Maximum:g9} and {Minimum:g9}."));
    }

    private byte ToByte(float pixel, float scale)
    {
        float level = (pixel - Minimum) * scale;
        return float.IsNaN(level) ? (byte)0 : (byte)MathF.Round(Math.Clamp(level, 0f, 255f));
    }

    // The same steps as ToByte, so that a pixel's byte does not depend on where it stands in the span.
    private Vector<uint> Quantize(ReadOnlySpan<float> pixels, int quarter, float scale)
    {
        Vector<float> level = (new Vector<float>(pixels[(quarter * Vector<float>.Count)..]) - new Vector<float>(Minimum)) * scale;
        level = Vector.ConditionalSelect(Vector.Equals(level, level), level, Vector<float>.Zero);
        level = Vector.Min(Vector.Max(level, Vector<float>.Zero), new Vector<float>(255f));
        return Vector.ConvertToUInt32(Vector.Round(level));
    }
}
