using System.Text.Json.Serialization;
using Microsoft.ML.Runtime;

namespace Gan.Onnx;

/// <summary>How a generator is served.</summary>
public sealed record GeneratorOptions
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

    /// <summary>How many rows go through the generator at once.</summary>
    /// <value>From 1 to 512; the default is 64.</value>
    public int BatchSize { get; init; } = 64;

    /// <summary>The CUDA device to run on, or null for the CPU.</summary>
    /// <value>At least 0, or null, the default.</value>
    public int? GpuDeviceId { get; init; }

    /// <summary>Whether to run on the CPU when the CUDA device cannot be used. Otherwise that is an error.</summary>
    /// <value>The default is false.</value>
    public bool FallbackToCpu { get; init; }

    /// <summary>The number of threads of one run on the CPU, or null for ONNX Runtime's choice, all cores.</summary>
    /// <value>From 1 to 1024, or null, the default.</value>
    public int? Threads { get; init; }

    /// <summary>
    /// An <c>MLContext</c>, whose log is told, once for each model, why it runs on the CPU (<see cref="FallbackToCpu"/>):
    /// <c>new() { GpuDeviceId = 0, FallbackToCpu = true, Environment = ml }</c>.
    /// </summary>
    /// <value>The default is null: <see cref="System.Diagnostics.Trace"/> is told. A saved model does not hold it.</value>
    // By the interface: naming MLContext itself would give natively compiled programs warnings of ML.NET's.
    [JsonIgnore]
    public IHostEnvironment? Environment { get; init; }

    internal ServingDevice Device => new(GpuDeviceId, FallbackToCpu, Threads, Environment);

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    internal void Validate()
    {
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
        Guard.InRange(BatchSize, 1, 512, nameof(BatchSize));
        Device.Validate();
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
        _ = Sampler.For(metadata, SamplingSteps);
    }
}
