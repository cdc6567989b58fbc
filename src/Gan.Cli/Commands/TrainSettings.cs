using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>What <c>gan train</c> was asked for; saved as options.json beside the model.</summary>
internal sealed record TrainSettings
{
    // Often enough for the display to move, seldom enough for the device not to wait.
    private const int StepsBetweenReports = 10;

    /// <summary>The sizes that both networks can have.</summary>
    public static int[] Sizes => [16, 32, 64, 128, 256];

    public required string Data { get; init; }
    public string? Labels { get; init; }
    public required long Count { get; init; }
    public required string Model { get; init; }
    public string? Network { get; init; }
    public required int Size { get; init; }
    public int? Channels { get; init; }
    public required int Steps { get; init; }
    public int? Batch { get; init; }
    public int? Base { get; init; }
    public int? CriticSteps { get; init; }
    public string? CriticWarmup { get; init; }
    public string[] Penalties { get; init; } = [];
    public double? LabelSmoothing { get; init; }
    public string? Optimizer { get; init; }
    public double? LearningRate { get; init; }
    public double? CriticLearningRate { get; init; }
    public string? Schedule { get; init; }
    public string? Dynamics { get; init; }
    public int? Seed { get; init; }
    public required string Device { get; init; }
    public required bool Bf16 { get; init; }
    public double? Ema { get; init; }
    public required string Out { get; init; }

    /// <summary>A model's options with what all models have; the trainer checks the other ranges.</summary>
    /// <exception cref="ArgumentException">There is no such size.</exception>
    public TOptions Apply<TOptions>(TOptions own, IProgress<TrainingProgress> progress, CancellationToken cancellationToken)
        where TOptions : TrainingOptions
    {
        if (!Sizes.Contains(Size))
            throw new ArgumentException($"--size must be one of {string.Join(", ", Sizes)}, but is {Size}.");
        return own with
        {
            Channels = Channels,
            Steps = Steps,
            BatchSize = Batch ?? own.BatchSize,
            BaseChannels = Base ?? own.BaseChannels,
            Seed = Seed,
            Device = Device,
            EmaDecay = Ema ?? own.EmaDecay,
            Progress = progress,
            ProgressInterval = StepsBetweenReports,
            CancellationToken = cancellationToken,
        };
    }
}
