namespace Lab;

/// <summary>
/// Learns from a trainer's progress what CPU time its steps take, without what comes before the first report. On a busy machine a step
/// takes longer by the clock on the wall, but no more CPU time.
/// </summary>
internal sealed class StepTimer : IProgress<TrainingProgress>
{
    private (TimeSpan Time, int Step)? _first;
    private (TimeSpan Time, int Step) _last;

    public void Report(TrainingProgress value)
    {
        _last = (Environment.CpuUsage.TotalTime, value.Step);
        _first ??= _last;
    }

    /// <summary>How many steps the trainer takes, at least 1, in so many seconds of all of the process's threads.</summary>
    /// <exception cref="InvalidOperationException">There were no two reports of progress.</exception>
    public int StepsIn(double cpuSeconds)
    {
        if (_first is not var (time, step) || _last.Step == step)
            throw new InvalidOperationException("A pace needs two reports of progress.");
        double secondsPerStep = (_last.Time - time).TotalSeconds / (_last.Step - step);
        return (int)Math.Clamp(cpuSeconds / secondsPerStep, 1, int.MaxValue);
    }
}
