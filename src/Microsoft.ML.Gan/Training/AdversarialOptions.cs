namespace Microsoft.ML.Gan;

/// <summary>
/// What all trainers of a generator against a critic let one choose. Each has options of its own kind; there are no others.
/// </summary>
public abstract record AdversarialOptions : TrainingOptions
{
    private protected AdversarialOptions()
    {
    }

    /// <summary>The networks, or null for the variant's.</summary>
    public GanNetwork? Network { get; init; }

    /// <summary>The number of the generator's inputs, besides classes and codes.</summary>
    /// <value>From 1 to 65,536; the default is 128.</value>
    public int LatentSize { get; init; } = 128;

    /// <summary>The optimizer of the generator, or null for the variant's.</summary>
    public OptimizerSettings? GeneratorOptimizer { get; init; }

    /// <summary>
    /// The optimizer of the critic, or null for the variant's. Two learning rates (TTUR, Heusel et al., arXiv:1706.08500) are two
    /// optimizers.
    /// </summary>
    public OptimizerSettings? CriticOptimizer { get; init; }

    /// <summary>
    /// Whether convolutions are computed in bfloat16, over float32 weights. It pays where the processor has instructions for it.
    /// </summary>
    /// <value>The default is false.</value>
    public bool UseBfloat16 { get; init; }

    /// <summary>How the fitted transformer serves.</summary>
    public GeneratorServingOptions Serving { get; init; } = new();

    internal GanNetwork NetworkToTrain => Network ?? GetVariant().Network;

    internal OptimizerSettings OptimizerOfGenerator => GeneratorOptimizer ?? GetVariant().Optimizer;

    internal OptimizerSettings OptimizerOfCritic => CriticOptimizer ?? GetVariant().CriticOptimizer ?? GetVariant().Optimizer;

    /// <inheritdoc/>
    public override IReadOnlyList<string> GetWarnings() => [.. VariantRules.GetWarnings(GetVariant(), OptimizerOfCritic)];

    /// <summary>The kind of GAN.</summary>
    internal abstract GanVariant GetVariant();

    /// <summary>What samples depend on besides latents.</summary>
    /// <param name="classNames">The classes of the data; none without a label column.</param>
    internal virtual GanConditions CreateConditions(IReadOnlyList<string> classNames) => GanConditions.None();

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal override void Validate()
    {
        base.Validate();
        ArgumentNullException.ThrowIfNull(Serving);
        Guard.InRange(LatentSize, 1, 1 << 16, nameof(LatentSize));
        GeneratorOptimizer?.Validate();
        CriticOptimizer?.Validate();
        Serving.Validate();
        var variant = GetVariant();
        ArgumentNullException.ThrowIfNull(variant, nameof(GanOptions.Variant));
        variant.Validate();
        if (BatchSize % variant.PackingDegree != 0)
            throw new ArgumentException(
                $"BatchSize must be a multiple of the {variant.PackingDegree} images that the critic of variant '{variant.Name}' judges "
                + $"together, but is {BatchSize}.");
    }
}
