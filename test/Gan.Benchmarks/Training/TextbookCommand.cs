using System.CommandLine;

namespace Gan.Benchmarks;

/// <summary><c>textbook</c>: one run of the textbook loop in TorchSharp.</summary>
internal static class TextbookCommand
{
    public const string Name = "textbook";

    public static Command Create()
    {
        var (data, width, steps, threads, json) = (Options.Data(), Options.Base(), Options.Steps(20), Options.Threads(), Options.Json());
        var command = new Command(
            Name, "Seconds per step and peak memory of the textbook loop in TorchSharp that TrainWgan is compared with.")
            { data, width, steps, threads, json };
        command.SetAction(parsed =>
        {
            using var digits = parsed.GetValue(data) is null ? new DigitFile() : null;
            var result = TextbookRun.Measure(new TrainingSettings
            {
                Data = parsed.GetValue(data) ?? digits!.Path,
                Base = parsed.GetValue(width),
                Steps = parsed.GetValue(steps),
                Threads = parsed.GetValue(threads),
            });
            Console.WriteLine(parsed.GetValue(json) ? Json.Write(result) : result);
        });
        return command;
    }
}
