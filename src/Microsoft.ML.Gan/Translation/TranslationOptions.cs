namespace Microsoft.ML.Gan;

/// <summary>
/// What the trainers of translators, from images to images, let one choose. Each has options of its own kind; there are no others.
/// </summary>
public abstract record TranslationOptions : TrainingOptions
{
    // Down to a pixel of the largest images.
    private const int MostHalvings = 8;

    /// <summary>Sets the papers' batch size of 1.</summary>
    private protected TranslationOptions() => BatchSize = 1;

    /// <summary>The optimizer of translators, and of critics unless they have their own.</summary>
    /// <value>The default is both papers': Adam with a learning rate of 2e-4 and betas 0.5 and 0.999.</value>
    public OptimizerSettings Optimizer { get; init; } = new AdamSettings { LearningRate = 2e-4, Beta1 = 0.5, Beta2 = 0.999 };

    /// <summary>The optimizer of critics, or null, the default, for the same as that of translators.</summary>
    public OptimizerSettings? CriticOptimizer { get; init; }

    /// <summary>
    /// How often a critic halves the sides of what it sees, which makes the size of the patches that it judges: 16, 34 or 70 pixels for
    /// 1, 2 or 3.
    /// </summary>
    /// <value>From 1 to 8; or null, the default, for the papers' 3, or as many as leave small images a patch.</value>
    public int? CriticHalvings { get; init; }

    /// <inheritdoc cref="AdversarialOptions.UseBfloat16"/>
    public bool UseBfloat16 { get; init; }

    /// <summary>Where and how the fitted transformer serves.</summary>
    public ServingOptions Serving { get; init; } = new();

    internal override int SmallestBatch => 1;

    internal OptimizerSettings OptimizerOfCritic => CriticOptimizer ?? Optimizer;

    internal ImageServingOptions ImageServing => new(Serving with { Environment = Serving.Environment ?? Environment })
    {
        PixelMinimum = PixelMinimum,
        PixelMaximum = PixelMaximum,
    };

    /// <summary>Whether the images to translate to are in another view than those to translate.</summary>
    internal virtual bool HasTargetData => false;

    /// <summary>The view of the images to translate to.</summary>
    internal virtual IDataView TargetDataOf(IDataView input) => input;

    /// <summary>Trains.</summary>
    /// <param name="input">The images to translate.</param>
    /// <param name="target">The images to translate to.</param>
    /// <param name="rehearse">Serves the untrained models, so that nothing is refused that was trained for hours.</param>
    internal abstract TranslatorModels Train(
        (IDataView Data, string Column) input, (IDataView Data, string Column) target, Action<TranslatorModels> rehearse);

    internal int HalvingsFor(int imageSize) => CriticHalvings ?? PatchCritic.HalvingsFor(imageSize);

    internal TranslatorShape ShapeFor(int inputs, int outputs) => new(
        inputs, outputs, BaseChannels, UseBfloat16 ? torch.ScalarType.BFloat16 : torch.ScalarType.Float32);

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal override void Validate()
    {
        base.Validate();
        ArgumentNullException.ThrowIfNull(Optimizer);
        ArgumentNullException.ThrowIfNull(Serving);
        Optimizer.Validate();
        Optimizer.RequireSingle();
        CriticOptimizer?.Validate();
        CriticOptimizer?.RequireSingle();
        if (CriticHalvings is int halvings)
            Guard.InRange(halvings, 1, MostHalvings, nameof(CriticHalvings));
        Serving.Validate();
    }
}
