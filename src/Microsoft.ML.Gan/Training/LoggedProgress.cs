using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.Training;

/// <summary>Hands progress on to the user's own receiver and to the log of an environment, where there are such.</summary>
internal sealed class LoggedProgress(IProgress<TrainingProgress>? next, IChannel? log) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        next?.Report(value);
        log?.Info(MessageSensitivity.None, FormattableString.Invariant(
            $"step {value.Step} of {value.Steps}, critic loss {value.CriticLoss:g4}, generator loss {value.GeneratorLoss:g4}, {value.ImagesPerSecond:f0} images/s"));
    }
}
