namespace Microsoft.ML.Gan;

/// <summary>The options of TrainConditionalGan.</summary>
public sealed record ConditionalGanOptions : AdversarialOptions
{
    /// <summary>The kind of GAN.</summary>
    /// <value>The default is <see cref="GanVariant.WganGp"/>.</value>
    public GanVariant Variant { get; init; } = GanVariant.WganGp;

    /// <summary>How the networks are told, or asked, the class.</summary>
    /// <value>The default is <see cref="LabelConditioning.Concatenation"/>.</value>
    public LabelConditioning Conditioning { get; init; } = LabelConditioning.Concatenation;

    internal override GanVariant GetVariant() => Variant;

    internal override GanConditions CreateConditions(IReadOnlyList<string> classNames) =>
        GanConditions.OfClasses(classNames, Conditioning);

    internal override void Validate()
    {
        base.Validate();
        ArgumentNullException.ThrowIfNull(Conditioning);
        GanConditions.RequireAllowed(Variant);
    }
}
