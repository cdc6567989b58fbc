using System.CommandLine;
using TorchSharp;

namespace Gan.Benchmarks;

/// <summary><c>cuda</c>: the checks that need a CUDA device, then step times on the CPU and on it.</summary>
internal static class CudaCommand
{
    private static readonly int[] _widths = [32, 64];

    public static Command Create()
    {
        var (steps, threads) = (Options.Steps(20), Options.Threads());
        var command = new Command(
            "cuda",
            "Checks training and serving on CUDA, and prints step times on CPU and GPU. "
                + "Exit code 1 if a check fails or there is no CUDA device.")
            { steps, threads };
        command.SetAction(parsed =>
        {
            bool hasCuda = torch.cuda.is_available();
            int code = hasCuda ? RunChecks() : 0;
            PrintStepTimes(hasCuda ? ["cpu", "cuda"] : ["cpu"], parsed.GetValue(steps), parsed.GetValue(threads));
            return hasCuda ? code : ReportMissingDevice();
        });
        return command;
    }

    private static int ReportMissingDevice()
    {
        Console.Error.WriteLine("libtorch finds no CUDA device: the checks did not run, and the step times are the CPU's alone.");
        return 1;
    }

    private static int RunChecks()
    {
        int passed = 0, failed = 0, skipped = 0;
        foreach (var check in CudaChecks.All)
        {
            try
            {
                string? reason = check.Run();
                Console.WriteLine(reason is null ? $"PASS {check.Name}" : $"SKIP {check.Name}: {reason}");
                (passed, skipped) = reason is null ? (passed + 1, skipped) : (passed, skipped + 1);
            }
            // Whatever goes wrong in one check, the others still run.
            catch (Exception e)
            {
                Console.WriteLine($"FAIL {check.Name}: {e.Message}");
                failed++;
            }
        }
        Console.WriteLine($"{passed} passed, {failed} failed, {skipped} skipped");
        return failed == 0 ? 0 : 1;
    }

    private static void PrintStepTimes(string[] devices, int steps, int threads)
    {
        using var digits = new DigitFile();
        foreach (string device in devices)
        {
            foreach (int width in _widths)
            {
                foreach (bool bfloat16 in new[] { false, true })
                {
                    if (bfloat16 && device == "cpu" && !Processor.HasBfloat16)
                        continue;
                    var run = TrainingRun.Measure(new TrainingSettings
                    { Data = digits.Path, Base = width, Steps = steps, Threads = threads, Bfloat16 = bfloat16, Device = device });
                    Console.WriteLine(FormattableString.Invariant(
                        $"{device,-5} base {width}, {(bfloat16 ? "bf16" : "float32"),-7}: {run.SecondsPerStep * 1000,8:F1} ms/step"));
                }
            }
        }
    }
}
