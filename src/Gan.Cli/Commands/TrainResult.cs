using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>What <c>gan train</c> has done.</summary>
internal sealed record TrainResult : CommandResult
{
    public required string Out { get; init; }
    public required string[] Files { get; init; }
    public required int Steps { get; init; }
    public required int StepsDone { get; init; }
    public required bool Cancelled { get; init; }
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }
    public double? ImagesPerSecond { get; init; }
    public double? Seconds { get; init; }

    /// <summary>The result of a training whose last report was <paramref name="last"/>.</summary>
    public static TrainResult Of(TrainSettings settings, string[] files, TrainingProgress? last) => new()
    {
        Out = settings.Out,
        Files = files,
        Steps = settings.Steps,
        StepsDone = last?.Step ?? 0,
        // Nothing else ends a training early and leaves a model.
        Cancelled = (last?.Step ?? 0) < settings.Steps,
        Metrics = (last?.Metrics ?? []).ToDictionary(metric => metric.Name, metric => metric.Value),
        ImagesPerSecond = last?.ImagesPerSecond,
        Seconds = last?.Elapsed.TotalSeconds,
    };

    public override string ToText()
    {
        string outcome = Cancelled
            ? $"Cancelled after step {StepsDone} of {Steps}: the model so far"
            : $"Trained for {StepsDone} steps: the model";
        return $"{outcome} is in {Out} ({string.Join(", ", Files)}).";
    }
}
