using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>Passes each report on to others, and keeps the latest.</summary>
internal sealed class LatestProgress(params IProgress<TrainingProgress>[] others) : IProgress<TrainingProgress>
{
    /// <summary>The latest report, or null before the first.</summary>
    public TrainingProgress? Value { get; private set; }

    public void Report(TrainingProgress value)
    {
        Value = value;
        foreach (IProgress<TrainingProgress> other in others)
            other.Report(value);
    }
}
