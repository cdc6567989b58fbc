namespace Lab;

/// <summary>A kind of model that learns digits on one core, with a learning rate that falls to 0 as a cosine.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Estimator">Makes its trainer.</param>
internal sealed record DigitModel(string Name, Func<DigitTraining, IEstimator<GeneratorTransformer>> Estimator)
{
    /// <summary>The steps of the diffusion model's sampler.</summary>
    public const int SamplingSteps = 25;

    private const int LatentSize = 64;

    private static readonly GeneratorServingOptions _serving = new() { Threads = 1 };

    /// <summary>DDPM (arXiv:2006.11239), which samples by DDIM.</summary>
    public static DigitModel Diffusion { get; } = new("ddpm", CreateDiffusion);

    /// <summary>WGAN-GP (arXiv:1704.00028).</summary>
    public static DigitModel Wgan { get; } = new("wgan-gp", CreateWgan);

    private static DiffusionEstimator CreateDiffusion(DigitTraining training) =>
        new MLContext().Transforms.TrainDiffusion("Synthetic", "Image", training.Complete(new DiffusionOptions
        {
            Optimizer = new AdamSettings { LearningRate = 2e-3, Beta1 = 0.9, Beta2 = 0.999, Schedule = LearningRateSchedule.Cosine },
            Serving = _serving with { SamplingSteps = SamplingSteps },
        }));

    private static GanEstimator CreateWgan(DigitTraining training)
    {
        var optimizer = new AdamSettings { LearningRate = 1e-3, Schedule = LearningRateSchedule.Cosine };
        return new MLContext().Transforms.TrainWgan("Synthetic", "Image", training.Complete(new GanOptions
        {
            // The critic need not be optimal to lead: two of its steps leave time for more of the generator's.
            Variant = GanVariant.WganGp with { CriticSteps = 2, Optimizer = optimizer },
            LatentSize = LatentSize,
            EmaDecay = 0.99,
            Serving = _serving,
        }));
    }
}
