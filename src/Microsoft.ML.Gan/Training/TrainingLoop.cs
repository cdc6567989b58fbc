using System.Diagnostics;

namespace Microsoft.ML.Gan;

/// <summary>Takes steps until they are all taken or someone cancels, and reports how it goes. It knows no variant.</summary>
internal sealed class TrainingLoop(TrainingStep step, TrainingOptions options, IProgress<TrainingProgress> progress)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private (int Step, long Images, TimeSpan Time) _reported;

    /// <exception cref="InvalidOperationException">A figure is not finite.</exception>
    /// <exception cref="OperationCanceledException">It was canceled before the first step.</exception>
    public void Run()
    {
        int taken = 0;
        options.CancellationToken.ThrowIfCancellationRequested();
        while (taken < options.Steps && !options.CancellationToken.IsCancellationRequested)
        {
            step.Run();
            if (++taken % options.ProgressInterval == 0)
                Report(taken);
        }
        if (taken > _reported.Step)
            Report(taken);
        step.ReleaseFinalizers();
    }

    private void Report(int taken)
    {
        var metrics = step.ReadMetrics();
        foreach (var metric in metrics)
            RequireFinite(metric, taken);
        var elapsed = Stopwatch.GetElapsedTime(_start);
        double rate = (step.ImagesSeen - _reported.Images) / (elapsed - _reported.Time).TotalSeconds;
        _reported = (taken, step.ImagesSeen, elapsed);
        step.ReleaseFinalizers();
        progress.Report(new TrainingProgress(taken, options.Steps, metrics, rate, elapsed));
    }

    private static void RequireFinite(TrainingMetric metric, int step)
    {
        if (!double.IsFinite(metric.Value))
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The {metric.Name} must be finite, but is {metric.Value} at step {step}. ")
                + "A lower learning rate or a gradient penalty steadies the training.");
    }
}
