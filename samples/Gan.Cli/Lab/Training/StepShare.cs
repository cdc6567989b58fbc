using Microsoft.ML.Gan;

namespace Gan.Cli.Lab.Training;

/// <summary>Reports the share of the steps that are taken.</summary>
internal sealed class StepShare(IProgress<double> progress) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value) => progress.Report((double)value.Step / value.Steps);
}
