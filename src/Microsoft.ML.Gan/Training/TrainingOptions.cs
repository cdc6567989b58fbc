namespace Microsoft.ML.Gan;

/// <summary>What all trainers let one choose. Each trainer has options of its own kind; there are no others.</summary>
public abstract record TrainingOptions
{
    private protected TrainingOptions()
    {
    }

    /// <summary>The steps to take; of a GAN, its generator's, for each of which the critic takes n_critic.</summary>
    /// <value>At least 1; the default is 2,000.</value>
    public int Steps { get; init; } = 2000;

    /// <summary>The images in a batch.</summary>
    /// <value>From 2 to 65,536; the default is 64. Translators take 1, too.</value>
    public int BatchSize { get; init; } = 64;

    /// <summary>The width of the networks; see <see cref="NetworkShape.BaseChannels"/>.</summary>
    /// <value>From 1 to 4,096; the default is 64.</value>
    public int BaseChannels { get; init; } = 64;

    /// <summary>The channels of the generated images, or null for as many as the data need.</summary>
    /// <value>
    /// 1, 3, 4 (with alpha), or null, the default: 1 if every image that is first read is gray, 3 otherwise. Of data that can be shuffled
    /// those are 512 of all, else the first <see cref="ShuffleBuffer"/> rows.
    /// </value>
    public int? Channels { get; init; }

    /// <summary>The value of black where the input column is a vector of Single. Images and bytes always range from 0 to 255.</summary>
    /// <value>The default is 0.</value>
    public float PixelMinimum { get; init; }

    /// <summary>The value of white where the input column is a vector of Single.</summary>
    /// <value>Greater than <see cref="PixelMinimum"/>, by a normal Single; the default is 255.</value>
    public float PixelMaximum { get; init; } = 255;

    /// <summary>
    /// The most images held in memory to draw from, of data that cannot be shuffled as a whole (<see cref="IDataView.CanShuffle"/>): they
    /// are mixed as they come. Data with no more rows than this are read only once.
    /// </summary>
    /// <value>At least 1; the default is 4,096.</value>
    public int ShuffleBuffer { get; init; } = 4096;

    /// <summary>
    /// The most memory of images that are held, a byte a pixel and channel. Data that can be shuffled and fit into it are read only once,
    /// others in each pass.
    /// </summary>
    /// <value>From 1 to 1,048,576; the default is 512.</value>
    public int ShuffleBufferMegabytes { get; init; } = 512;

    /// <summary>
    /// The decay of a running average of the generator's weights (Yazıcı et al., arXiv:1806.04498), which is then what is exported;
    /// or null for the weights as they are.
    /// </summary>
    /// <value>From 0 up to, but not, 1; or null, the default. 0.999 is common.</value>
    public double? EmaDecay { get; init; }

    /// <summary>The CUDA device to train on, or null for the CPU.</summary>
    /// <value>
    /// At least 0, or null; the default is 0, the first CUDA device, or with <see cref="FallbackToCpu"/> the CPU where there is none.
    /// </value>
    public int? GpuDeviceId { get; init; } = 0;

    /// <summary>Whether to train on the CPU where there is no such CUDA device. Otherwise that is an error.</summary>
    /// <value>The default is true.</value>
    public bool FallbackToCpu { get; init; } = true;

    /// <summary>libtorch's threads on the CPU, or null for its own choice, one a core.</summary>
    /// <value>At least 1, or null, the default.</value>
    public int? Threads { get; init; }

    /// <summary>
    /// Makes the run repeatable: the same seed on the same data and machine gives the same generator, to the bit on the CPU.
    /// </summary>
    /// <value>The default is null: a seed drawn from <see cref="Environment"/>, or without one a new seed for each run.</value>
    public int? Seed { get; init; }

    /// <summary>The steps from one report of progress to the next. A report waits for the device.</summary>
    /// <value>At least 1; the default is 50.</value>
    public int ProgressInterval { get; init; } = 50;

    /// <summary>Is told of the progress.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>
    /// The context whose log is told of the progress. Where there is no <see cref="Seed"/>, it also gives the seed, which is always the
    /// same for a context that has a seed of its own.
    /// </summary>
    public MLContext? Environment { get; init; }

    /// <summary>
    /// Ends the training at the end of a step; the model so far is returned. Before the first step there is none: Fit then throws an
    /// <see cref="OperationCanceledException"/>.
    /// </summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Batch norm and losses that compare rows need two.</summary>
    internal virtual int SmallestBatch => 2;

    internal PixelRange VectorValues => new(PixelMinimum, PixelMaximum);

    /// <summary>
    /// Finds combinations of the options that can be trained with, but are known to train badly. Training logs them as warnings.
    /// </summary>
    /// <returns>A sentence for each.</returns>
    public virtual IReadOnlyList<string> GetWarnings() => [];

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal virtual void Validate()
    {
        Guard.AtLeast(Steps, 1, nameof(Steps));
        Guard.InRange(BatchSize, SmallestBatch, 1 << 16, nameof(BatchSize));
        Guard.InRange(BaseChannels, 1, 1 << 12, nameof(BaseChannels));
        Guard.AtLeast(ShuffleBuffer, 1, nameof(ShuffleBuffer));
        Guard.InRange(ShuffleBufferMegabytes, 1, 1 << 20, nameof(ShuffleBufferMegabytes));
        Guard.AtLeast(ProgressInterval, 1, nameof(ProgressInterval));
        Guard.Finite(PixelMinimum, nameof(PixelMinimum));
        Guard.Finite(PixelMaximum, nameof(PixelMaximum));
        Guard.GreaterThan(PixelMaximum, PixelMinimum, nameof(PixelMaximum));
        // Pixels are divided by it.
        if (!float.IsNormal(PixelMaximum - PixelMinimum))
            throw new ArgumentOutOfRangeException(null, FormattableString.Invariant(
                $"{nameof(PixelMaximum)} - {nameof(PixelMinimum)} must be from 1.2E-38 to 3.4E+38, as a normal Single, but is ")
                + FormattableString.Invariant($"{PixelMaximum - PixelMinimum}, of {PixelMinimum} and {PixelMaximum}."));
        if (Channels is int channels && channels is not (1 or 3 or 4))
            throw new ArgumentOutOfRangeException(null, $"{nameof(Channels)} must be 1, 3 or 4, but is {channels}.");
        if (Threads is int threads)
            Guard.InRange(threads, 1, 1024, nameof(Threads));
        if (EmaDecay is double decay)
            Guard.InHalfOpenRange(decay, 0, 1, nameof(EmaDecay));
        if (GpuDeviceId is int device)
            Guard.AtLeast(device, 0, nameof(GpuDeviceId));
    }
}
