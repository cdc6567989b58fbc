using Microsoft.ML.Gan;

namespace Gan.Cli.Lab.Translation;

/// <summary>Passes a trainer's progress on as a part of an experiment's.</summary>
/// <param name="next">Takes the share that is done.</param>
/// <param name="done">The share of the experiment that was done before the training.</param>
/// <param name="share">The training's share.</param>
internal sealed class LabProgress(IProgress<double> next, double done, double share) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value) => next.Report(done + share * value.Step / value.Steps);
}
