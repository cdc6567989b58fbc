namespace Gan.Onnx;

/// <summary>The pixel values that stand for bytes 0 and 255 in a model.</summary>
internal readonly record struct PixelRange(float Minimum, float Maximum)
{
    /// <exception cref="ArgumentException">The range is empty or infinite.</exception>
    public void Validate()
    {
        Guard.Finite(Minimum, nameof(Minimum));
        Guard.Finite(Maximum, nameof(Maximum));
        Guard.GreaterThan(Maximum, Minimum, nameof(Maximum));
    }

    /// <summary>The pixel of a byte, or of a gray level between bytes.</summary>
    public float FromLevel(float level) => Minimum + level * (Maximum - Minimum) / 255;
}
