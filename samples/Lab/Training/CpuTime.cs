using System.Diagnostics;

namespace Lab;

/// <summary>What a piece of work has cost.</summary>
/// <param name="Seconds">By the clock on the wall.</param>
/// <param name="CpuSeconds">Of all of the process's threads; on a busy machine less than its cores times the seconds.</param>
internal readonly record struct CpuTime(double Seconds, double CpuSeconds)
{
    /// <summary>Does the work, and returns what it returns.</summary>
    public static (T Result, CpuTime Time) Measure<T>(Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        T result = work();
        double seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return (result, new CpuTime(seconds, (process.TotalProcessorTime - before).TotalSeconds));
    }
}
