using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan;

/// <summary>Hands progress on to the user's own receiver and to the log of an environment, where there are such.</summary>
internal sealed class LoggedProgress(IProgress<TrainingProgress>? next, IChannel? log) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        next?.Report(value);
        var metrics = value.Metrics.Select(metric => FormattableString.Invariant($"{metric.Name} {metric.Value:g4}"));
        log?.Info(MessageSensitivity.None, FormattableString.Invariant(
            $"step {value.Step} of {value.Steps}, {string.Join(", ", metrics)}, {value.ImagesPerSecond:f0} images/s"));
    }
}
