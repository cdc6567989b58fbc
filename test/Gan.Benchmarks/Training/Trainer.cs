using System.Diagnostics;

namespace Gan.Benchmarks;

/// <summary>
/// A trainer to compare: this package's, or a peer. Each run is a process of its own, so that its peak memory is its own.
/// </summary>
/// <param name="Name">Its name in the results.</param>
/// <param name="Program">The program to start. It prints a <see cref="TrainingMeasurement"/> as JSON.</param>
/// <param name="Arguments">What it needs besides the settings that all trainers share.</param>
internal sealed partial record Trainer(string Name, string Program, IReadOnlyList<string> Arguments)
{
    /// <exception cref="InvalidOperationException">The run failed.</exception>
    public TrainingMeasurement Run(string data, int width, int steps, int threads)
    {
        var start = new ProcessStartInfo(Program,
            [.. Arguments, "--data", data, "--base", $"{width}", "--steps", $"{steps}", "--threads", $"{threads}"])
        {
            RedirectStandardOutput = true,
        };
        // What OpenMP and BLAS take from the environment is the same for all.
        start.Environment["OMP_NUM_THREADS"] = $"{threads}";
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{Name} must end with exit code 0, but ended with {process.ExitCode}: {Program} {string.Join(' ', start.ArgumentList)}");
        return Json.Read<TrainingMeasurement>(output);
    }
}
