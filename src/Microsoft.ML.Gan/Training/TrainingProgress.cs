namespace Microsoft.ML.Gan;

/// <summary>What is known of a training run after a step.</summary>
/// <param name="Step">The steps taken; a GAN's are those of its generator.</param>
/// <param name="Steps">The steps to take.</param>
/// <param name="Metrics">The figures of the last step, the same ones in the same order in every report of a run.</param>
/// <param name="ImagesPerSecond">Images of the data that the model was shown a second, since the last report.</param>
/// <param name="Elapsed">The time since the start.</param>
public sealed record TrainingProgress(
    int Step, int Steps, IReadOnlyList<TrainingMetric> Metrics, double ImagesPerSecond, TimeSpan Elapsed)
{
    /// <summary>The value of a metric, such as <see cref="TrainingMetric.CriticLoss"/>.</summary>
    /// <exception cref="ArgumentException">The run has no such metric; the message lists those that it has.</exception>
    public double this[string metric] => Metrics.Any(known => known.Name == metric)
        ? Metrics.First(known => known.Name == metric).Value
        : throw new ArgumentException(
            $"Metric must be one of {string.Join(", ", Metrics.Select(known => known.Name))}, but is \"{metric}\".");

    /// <summary>The time that the remaining steps take at the pace so far.</summary>
    public TimeSpan TimeLeft => Elapsed / Step * (Steps - Step);
}
