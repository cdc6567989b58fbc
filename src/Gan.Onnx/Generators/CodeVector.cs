namespace Gan.Onnx;

/// <summary>
/// Makes the code vectors that models read of what users give: one value for each code, for a categorical one the index of its
/// category and for a continuous one the number itself.
/// </summary>
internal static class CodeVector
{
    /// <summary>What <see cref="Encode"/> takes, for errors.</summary>
    public static string Rule(GeneratorMetadata metadata) =>
        $"{metadata.CodeCount} values ({metadata.CategoricalCodes.Count} categories, then {metadata.ContinuousCodes} continuous codes)";

    /// <summary>Writes one-hot rows for the categorical codes, and the continuous ones behind them.</summary>
    /// <exception cref="ArgumentException">The number of values is wrong, one is not finite, or one is no category.</exception>
    public static void Encode(ReadOnlySpan<float> values, GeneratorMetadata metadata, Span<float> code)
    {
        if (values.Length != metadata.CodeCount)
            throw new ArgumentException($"There must be {Rule(metadata)}, but there are {values.Length}.");
        code.Clear();
        foreach (int size in metadata.CategoricalCodes)
        {
            code[Category(values[0], size)] = 1;
            code = code[size..];
            values = values[1..];
        }
        foreach (float value in values)
            Guard.Finite(value, "A continuous code");
        values.CopyTo(code);
    }

    private static int Category(float value, int size)
    {
        Guard.InHalfOpenRange(value, 0, size, "A category");
        return value == MathF.Floor(value)
            ? (int)value
            : throw new ArgumentException(FormattableString.Invariant($"A category must be a whole number, but is {value}."));
    }
}
