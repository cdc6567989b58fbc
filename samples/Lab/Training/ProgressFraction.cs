namespace Lab;

/// <summary>Passes a trainer's progress on as a part of an experiment's.</summary>
/// <param name="next">Takes the share that is done, 0 to 1.</param>
/// <param name="done">The share of the experiment that was done before the training.</param>
/// <param name="share">The training's share.</param>
internal sealed class ProgressFraction(IProgress<double> next, double done = 0, double share = 1) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value) => next.Report(done + share * value.Step / value.Steps);
}
