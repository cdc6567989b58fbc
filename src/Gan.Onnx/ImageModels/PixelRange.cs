namespace Gan.Onnx;

/// <summary>The values that stand for black and white.</summary>
internal readonly record struct PixelRange(float Minimum, float Maximum)
{
    public static PixelRange Bytes => new(0, 255);

    /// <summary>As in "pixels from 0 to 255".</summary>
    public override string ToString() => FormattableString.Invariant($"pixels from {Minimum} to {Maximum}");

    /// <exception cref="ArgumentException">The range is empty or infinite.</exception>
    public void Validate()
    {
        Guard.Finite(Minimum, nameof(Minimum));
        Guard.Finite(Maximum, nameof(Maximum));
        Guard.GreaterThan(Maximum, Minimum, nameof(Maximum));
    }

    /// <summary>The pixel of a byte, given in thousandths, as grays between bytes need it.</summary>
    public float FromThousandths(int level) => level / (255_000f / (Maximum - Minimum)) + Minimum;

    /// <summary>The pixel of a value of another range.</summary>
    public float From(PixelRange other, float value) =>
        (value - other.Minimum) * ((Maximum - Minimum) / (other.Maximum - other.Minimum)) + Minimum;
}
