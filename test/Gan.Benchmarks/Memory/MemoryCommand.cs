using System.CommandLine;
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Benchmarks;

/// <summary><c>memory</c>: whether a long training keeps to the memory that it has after 100 steps.</summary>
internal static class MemoryCommand
{
    private const int Interval = 100;
    // The allocators of libc and .NET give pages back when they like.
    private const double ResidentTolerance = 1.05;

    public static Command Create()
    {
        Option<int> width = new("--base") { Description = "The networks' width.", DefaultValueFactory = _ => 16 };
        var (steps, device) = (Options.Steps(2000), Options.Device());
        var command = new Command(
            "memory", "Live tensors and resident memory along a WGAN-GP training. Exit code 1 if either grows after step 100.")
            { width, steps, device };
        command.SetAction(parsed => Run(parsed.GetValue(width), parsed.GetValue(steps), parsed.GetRequiredValue(device)));
        return command;
    }

    private static int Run(int width, int steps, string device)
    {
        var ml = new MLContext();
        var recorder = new MemoryRecorder();
        Console.WriteLine("  step  tensors  resident   managed (MiB)");
        // More rows than the shuffle buffer holds: they stream.
        ml.Transforms.TrainWgan("Synthetic", "Image", new GanOptions
        {
            BaseChannels = width,
            Steps = steps,
            GpuDeviceId = Options.GpuDeviceId(device),
            FallbackToCpu = false,
            Seed = 1,
            Progress = recorder,
            ProgressInterval = Interval,
        }).Fit(ml.Data.LoadDigits(count: 60_000)).Dispose();
        return Judge(recorder.Samples[0], recorder.Samples[^1]);
    }

    private static int Judge(MemorySample first, MemorySample last)
    {
        bool isFlat = last.Tensors == first.Tensors && last.ResidentBytes <= ResidentTolerance * first.ResidentBytes;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(isFlat ? "Flat" : "Not flat")}: from step {first.Step} to {last.Step}, live tensors {first.Tensors} to {last.Tensors}, "
            + $"resident memory times {(double)last.ResidentBytes / first.ResidentBytes:F3}."));
        return isFlat ? 0 : 1;
    }
}
