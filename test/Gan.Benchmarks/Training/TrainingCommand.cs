using System.CommandLine;

namespace Gan.Benchmarks;

/// <summary><c>training</c>: one run of this package's trainer.</summary>
internal static class TrainingCommand
{
    public const string Name = "training";

    public static Command Create()
    {
        var (data, width, steps, threads) = (Options.Data(), Options.Base(), Options.Steps(20), Options.Threads());
        var (bfloat16, device, json) = (Options.Bfloat16(), Options.Device(), Options.Json());
        var command = new Command(Name, "Seconds per step and peak memory of TrainWgan: WGAN-GP, DCGAN 32 x 32, batch 64, n_critic 5.")
            { data, width, steps, threads, bfloat16, device, json };
        command.SetAction(parsed =>
        {
            using var digits = parsed.GetValue(data) is null ? new DigitFile() : null;
            var result = TrainingRun.Measure(new TrainingSettings
            {
                Data = parsed.GetValue(data) ?? digits!.Path,
                Base = parsed.GetValue(width),
                Steps = parsed.GetValue(steps),
                Threads = parsed.GetValue(threads),
                Bfloat16 = parsed.GetValue(bfloat16),
                Device = parsed.GetRequiredValue(device),
            });
            Console.WriteLine(parsed.GetValue(json) ? Json.Write(result) : result);
        });
        return command;
    }
}
