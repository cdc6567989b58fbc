using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Cli.Lab.Training.Digits;

/// <summary>
/// A kind of model that learns digits on one core until its time is over. How many steps that makes is not known before, so that the
/// learning rate stays as it is, and an average of the weights stands for its fall.
/// </summary>
/// <param name="Name">What it is called.</param>
/// <param name="Estimator">Makes its trainer, given the width of its networks, a seed and when to end.</param>
internal sealed record DigitModel(string Name, Func<int, int, CpuDeadline, IEstimator<GeneratorTransformer>> Estimator)
{
    /// <summary>The steps of the diffusion model's sampler.</summary>
    public const int SamplingSteps = 25;

    private const int BatchSize = 32;
    private const int LatentSize = 64;
    private const double LearningRate = 1e-3;
    private const int ReportInterval = 5;

    private static readonly GeneratorOptions s_serving = new() { Threads = 1 };

    /// <summary>DDPM (arXiv:2006.11239), which samples by DDIM.</summary>
    public static DigitModel Diffusion { get; } = new("ddpm", CreateDiffusion);

    /// <summary>WGAN-GP (arXiv:1704.00028).</summary>
    public static DigitModel Wgan { get; } = new("wgan-gp", CreateWgan);

    private static DiffusionEstimator CreateDiffusion(int baseChannels, int seed, CpuDeadline deadline) =>
        new MLContext().Transforms.TrainDiffusion("Synthetic", "Image", new DiffusionOptions
        {
            Optimizer = new AdamSettings { LearningRate = LearningRate, Beta1 = 0.9, Beta2 = 0.999 },
            Steps = int.MaxValue,
            BatchSize = BatchSize,
            BaseChannels = baseChannels,
            ShuffleBuffer = RealDigits.TrainingDigits,
            Threads = 1,
            Seed = seed,
            Progress = deadline,
            ProgressInterval = ReportInterval,
            CancellationToken = deadline.Token,
            Serving = s_serving with { SamplingSteps = SamplingSteps },
        });

    private static GanEstimator CreateWgan(int baseChannels, int seed, CpuDeadline deadline) =>
        new MLContext().Transforms.TrainWgan("Synthetic", "Image", new WganOptions
        {
            // The critic need not be optimal to lead: two of its steps leave time for more of the generator's.
            CriticSteps = 2,
            GeneratorOptimizer = new AdamSettings { LearningRate = LearningRate },
            CriticOptimizer = new AdamSettings { LearningRate = LearningRate },
            LatentSize = LatentSize,
            EmaDecay = 0.99,
            Steps = int.MaxValue,
            BatchSize = BatchSize,
            BaseChannels = baseChannels,
            ShuffleBuffer = RealDigits.TrainingDigits,
            Threads = 1,
            Seed = seed,
            Progress = deadline,
            ProgressInterval = ReportInterval,
            CancellationToken = deadline.Token,
            Serving = s_serving,
        });
}
