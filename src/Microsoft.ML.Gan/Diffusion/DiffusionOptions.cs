namespace Microsoft.ML.Gan;

/// <summary>The options of TrainDiffusion.</summary>
public sealed record DiffusionOptions : TrainingOptions
{
    /// <summary>
    /// Creates the defaults; where they are others than a GAN's, they are 32 base channels and a running average (decay 0.995).
    /// </summary>
    public DiffusionOptions() => (BaseChannels, EmaDecay) = (32, 0.995);

    /// <summary>How images turn into noise.</summary>
    /// <value>The default is <see cref="NoiseSchedule.Cosine"/>.</value>
    public NoiseSchedule Schedule { get; init; } = NoiseSchedule.Cosine;

    /// <summary>The number of times T over which they do.</summary>
    /// <value>From 1 to 100000; the default is 1,000.</value>
    public int Timesteps { get; init; } = 1000;

    /// <summary>The optimizer of the denoiser.</summary>
    /// <value>The default is Adam with learning rate 1e-3, which falls as a cosine, and betas 0.9 and 0.999.</value>
    public OptimizerSettings Optimizer { get; init; } =
        new AdamSettings { LearningRate = 1e-3, Beta1 = 0.9, Beta2 = 0.999, Schedule = LearningRateSchedule.Cosine };

    /// <summary>How the fitted transformer serves; see <see cref="GeneratorServingOptions.SamplingSteps"/>.</summary>
    public GeneratorServingOptions Serving { get; init; } = new();

    internal DiffusionProcess Process => new(Schedule, Timesteps);

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal override void Validate()
    {
        base.Validate();
        ArgumentNullException.ThrowIfNull(Optimizer);
        ArgumentNullException.ThrowIfNull(Serving);
        Process.Validate();
        Optimizer.Validate();
        Optimizer.RequireSingle();
        Serving.Validate();
        _ = Process.GetSamplingTimesteps(Serving.SamplingSteps);
    }
}
