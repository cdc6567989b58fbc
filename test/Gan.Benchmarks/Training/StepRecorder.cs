using Microsoft.ML.Gan;

namespace Gan.Benchmarks;

/// <summary>Records each step's time and loss.</summary>
internal sealed class StepRecorder : IProgress<TrainingProgress>
{
    private readonly List<double> _seconds = [];
    private readonly List<double> _losses = [];
    private TimeSpan _last;

    public void Report(TrainingProgress value)
    {
        _seconds.Add((value.Elapsed - _last).TotalSeconds);
        _losses.Add(value[TrainingMetric.CriticLoss]);
        _last = value.Elapsed;
    }

    public double SecondsPerStep(int warmUp) => Statistics.Of(_seconds.Skip(warmUp)).Median;

    public double CriticLoss(int warmUp) => Statistics.Of(_losses.Skip(warmUp)).Median;
}
