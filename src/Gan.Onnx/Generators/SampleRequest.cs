namespace Gan.Onnx;

/// <summary>
/// What is asked of samples beside their seeds: see <see cref="GeneratorTransformer.Generate(int, long, SampleRequest)"/>.
/// </summary>
public sealed record SampleRequest
{
    private readonly EquatableList<float>? _codes;

    /// <summary>The class of every sample, one of <see cref="GeneratorMetadata.ClassNames"/>.</summary>
    /// <value>The default is null: each sample's class is drawn from its seed.</value>
    public string? Label { get; init; }

    /// <summary>
    /// The codes of every sample, <see cref="GeneratorMetadata.CodeCount"/> values: the index of each categorical code's category,
    /// then the continuous codes.
    /// </summary>
    /// <value>The default is null: each sample's codes are drawn from its seed.</value>
    public IReadOnlyList<float>? Codes
    {
        get => _codes;
        init => _codes = value is null ? null : new EquatableList<float>(value);
    }

    /// <summary>The bound of the latents, as <see cref="GeneratorServingOptions.Truncation"/>.</summary>
    /// <value>Greater than 0; or null, the default: that of the options.</value>
    public double? Truncation { get; init; }
}
