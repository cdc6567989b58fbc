using Microsoft.ML.Gan;

namespace Gan.Cli.Lab.Training;

/// <summary>
/// Ends a training once the process has computed for some seconds since this was made, which is when it is first told of progress
/// after them. On a busy machine that is later by the clock on the wall, and the same amount of work.
/// </summary>
internal sealed class CpuDeadline : IProgress<TrainingProgress>, IDisposable
{
    private readonly TimeSpan _start = Environment.CpuUsage.TotalTime;
    private readonly CancellationTokenSource _source;
    private readonly double _seconds;
    private readonly IProgress<double> _progress;

    /// <param name="seconds">CPU seconds of all of the process's threads.</param>
    /// <param name="progress">Takes the share of them that is over, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the training before.</param>
    public CpuDeadline(double seconds, IProgress<double> progress, CancellationToken cancellationToken)
    {
        (_seconds, _progress) = (seconds, progress);
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>Is cancelled when the time is over.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The steps that the training has taken.</summary>
    public int Steps { get; private set; }

    public void Report(TrainingProgress value)
    {
        Steps = value.Step;
        double share = (Environment.CpuUsage.TotalTime - _start).TotalSeconds / _seconds;
        _progress.Report(Math.Min(share, 1));
        if (share >= 1)
            _source.Cancel();
    }

    public void Dispose() => _source.Dispose();
}
