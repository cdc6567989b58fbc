namespace Microsoft.ML.Gan;

/// <summary>The options of TrainGan.</summary>
public sealed record GanOptions : AdversarialOptions
{
    /// <summary>The kind of GAN.</summary>
    /// <value>The default is <see cref="GanVariant.NonSaturating"/>.</value>
    public GanVariant Variant { get; init; } = GanVariant.NonSaturating;

    internal override GanVariant GetVariant() => Variant;
}
