namespace Gan.Onnx;

/// <summary>How a generator is served.</summary>
public sealed record GeneratorServingOptions : ServingOptions
{
    /// <summary>Where the sample of a row comes from.</summary>
    /// <value>The default is <see cref="LatentSource.RowContent"/>.</value>
    public LatentSource LatentSource { get; init; } = LatentSource.RowContent;

    /// <summary>What the output column holds.</summary>
    /// <value>The default is <see cref="GeneratorOutput.Image"/>.</value>
    public GeneratorOutput Output { get; init; } = GeneratorOutput.Image;

    /// <summary>
    /// Salts the rows' contents and seeds: another value gives other samples for the same rows. A latent vector
    /// (<see cref="LatentSource.Latent"/>) determines its sample alone, and is not salted.
    /// </summary>
    /// <value>The default is 0, which leaves an integer seed as it is.</value>
    public long Seed { get; init; }

    /// <summary>
    /// The column of the samples' classes: a key (by the names in its annotation where it has some, else by its index), a text or a
    /// number; texts and numbers, in the invariant culture, are compared with <see cref="GeneratorMetadata.ClassNames"/>.
    /// </summary>
    /// <value>A name, for conditional generators only; or null, the default: the class is drawn uniformly from the row's seed.</value>
    public string? LabelColumnName { get; init; }

    /// <summary>
    /// The column of the samples' codes: vectors of Single with a value for each code (<see cref="GeneratorMetadata.CodeCount"/>),
    /// first the index of each categorical code's category, then the continuous codes, which were from -1 to 1 in training.
    /// </summary>
    /// <value>
    /// A name, for generators with codes only; or null, the default: categories are drawn uniformly from the row's seed, and
    /// continuous codes uniformly from -1 to 1.
    /// </value>
    public string? CodeColumnName { get; init; }

    /// <summary>
    /// The bound t of the latents: they are drawn from the standard normal distribution on condition that they are from -t to t
    /// (BigGAN, arXiv:1809.11096). A smaller one gives better and less varied samples. Latent vectors of a column stay as they are.
    /// </summary>
    /// <value>Greater than 0; or null, the default, for none.</value>
    public double? Truncation { get; init; }

    /// <summary>
    /// The steps of a denoiser's sampler (DDIM, arXiv:2010.02502), each a run of the model: more of them give better images, more slowly.
    /// </summary>
    /// <value>From 1 to the T that it was trained with, for denoisers only; or null, the default, for 50 (T where that is less).</value>
    public int? SamplingSteps { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Guard.Defined(LatentSource, nameof(LatentSource));
        Guard.Defined(Output, nameof(Output));
        if (LabelColumnName is not null)
            Guard.NotEmpty(LabelColumnName, nameof(LabelColumnName));
        if (CodeColumnName is not null)
            Guard.NotEmpty(CodeColumnName, nameof(CodeColumnName));
        if (Truncation is double bound)
            Guard.Positive(bound, nameof(Truncation));
        if (SamplingSteps is int steps)
            Guard.AtLeast(steps, 1, nameof(SamplingSteps));
    }

    /// <exception cref="ArgumentException">
    /// There is a column for what the generator does not have, or the sampling steps are not for it.
    /// </exception>
    internal void ValidateFor(GeneratorMetadata metadata)
    {
        if (LabelColumnName is not null && metadata.Classes == 0)
            throw new ArgumentException(
                $"{nameof(LabelColumnName)} must be null for a generator without classes, but is '{LabelColumnName}'.");
        if (CodeColumnName is not null && metadata.CodeSize == 0)
            throw new ArgumentException(
                $"{nameof(CodeColumnName)} must be null for a generator without codes, but is '{CodeColumnName}'.");
        if (SamplingSteps is int steps && metadata.Diffusion is null)
            throw new ArgumentException($"{nameof(SamplingSteps)} must be null for a generator that is no denoiser, but is {steps}.");
        metadata.Diffusion?.GetSamplingTimesteps(SamplingSteps);
    }
}
