namespace Microsoft.ML.Gan;

/// <summary>The options of TrainInfoGan.</summary>
public sealed record InfoGanOptions : AdversarialOptions
{
    private const int MostCodes = 1 << 12;

    private readonly EquatableList<int> _categoricalCodes = new([10]);

    /// <summary>The kind of GAN.</summary>
    /// <value>The default is <see cref="GanVariant.Gan"/>, as in the paper.</value>
    public GanVariant Variant { get; init; } = GanVariant.Gan;

    /// <summary>The number of categories of each categorical code.</summary>
    /// <value>At least 2 each, 4,096 together with the continuous codes; the default is one code of 10 categories.</value>
    public IReadOnlyList<int> CategoricalCodes
    {
        get => _categoricalCodes;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(CategoricalCodes));
            _categoricalCodes = new EquatableList<int>(value);
        }
    }

    /// <summary>The number of continuous codes, each uniform in [-1, 1].</summary>
    /// <value>From 0 to 4,096, together with the categories; the default is 2.</value>
    public int ContinuousCodes { get; init; } = 2;

    /// <summary>lambda, the weight of the bound on the mutual information in both networks' losses.</summary>
    /// <value>Greater than 0; the default is 1.</value>
    public double InformationWeight { get; init; } = 1;

    internal LatentCodes Codes => new(CategoricalCodes, ContinuousCodes);

    internal override GanVariant GetVariant() => Variant;

    internal override GanConditions CreateConditions(IReadOnlyList<string> classNames) =>
        GanConditions.OfCodes(Codes, InformationWeight);

    internal override void Validate()
    {
        base.Validate();
        foreach (int categories in CategoricalCodes)
            Guard.InRange(categories, 2, MostCodes, nameof(CategoricalCodes));
        Guard.InRange(ContinuousCodes, 0, MostCodes, nameof(ContinuousCodes));
        long size = CategoricalCodes.Sum(categories => (long)categories) + ContinuousCodes;
        Guard.InRange(size, 1, MostCodes, $"the sum of {nameof(CategoricalCodes)} and {nameof(ContinuousCodes)}");
        SingleGuard.Positive(InformationWeight, nameof(InformationWeight));
        GanConditions.RequireAllowed(Variant);
    }
}
