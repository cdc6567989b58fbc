namespace Microsoft.ML.Gan;

/// <summary>The options of TrainGan and TrainWgan.</summary>
public sealed record GanOptions : AdversarialOptions
{
    /// <summary>The kind of GAN.</summary>
    /// <value>
    /// The default is null, the trainer's own: <see cref="GanVariant.Gan"/> for TrainGan, and <see cref="GanVariant.WganGp"/> for
    /// TrainWgan, which takes only variants with a Wasserstein loss.
    /// </value>
    public GanVariant? Variant { get; init; }

    internal override GanVariant GetVariant() => Variant ?? GanVariant.Gan;
}
