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

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    internal void Validate()
    {
        Guard.Defined(LatentSource, nameof(LatentSource));
        Guard.Defined(Output, nameof(Output));
        Guard.InRange(BatchSize, 1, 512, nameof(BatchSize));
        if (GpuDeviceId is int device)
            Guard.AtLeast(device, 0, nameof(GpuDeviceId));
        if (Threads is int threads)
            Guard.InRange(threads, 1, 1024, nameof(Threads));
    }
}
