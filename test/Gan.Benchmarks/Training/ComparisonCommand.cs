using System.CommandLine;
using Spectre.Console;

namespace Gan.Benchmarks.Training;

/// <summary><c>compare</c>: training here and in PyTorch.</summary>
internal static class ComparisonCommand
{
    public static Command Create()
    {
        Option<string> python = new("--python") { Description = "A Python that has PyTorch.", DefaultValueFactory = _ => "/usr/bin/python3" };
        Option<int> pairs = new("--pairs") { Description = "Runs of each side.", DefaultValueFactory = _ => 3 };
        Option<bool> bfloat16 = new("--bf16") { Description = "Measure bfloat16 even on a processor without instructions for it." };
        var (steps, threads, json) = (Options.Steps(20), Options.Threads(), Options.Json());
        var command = new Command("compare", "TrainWgan against the textbook loop in PyTorch: WGAN-GP, DCGAN 32 x 32, batch 64, n_critic 5.")
            { python, pairs, steps, threads, bfloat16, json };
        command.SetAction(parsed =>
        {
            bool hasBfloat16 = Processor.HasBfloat16 || parsed.GetValue(bfloat16);
            var rows = new Comparison(parsed.GetRequiredValue(python), hasBfloat16)
                .Run(parsed.GetValue(steps), parsed.GetValue(threads), parsed.GetValue(pairs), Console.Error);
            var result = new ComparisonResult(parsed.GetValue(threads), parsed.GetValue(steps), parsed.GetValue(pairs), rows,
                hasBfloat16 ? [] : ["bf16: the processor has no instructions for it (avx512_bf16, amx_bf16); --bf16 measures it nevertheless."]);
            if (parsed.GetValue(json))
                Console.WriteLine(Json.Write(result));
            else
                Print(result);
        });
        return command;
    }

    private static void Print(ComparisonResult result)
    {
        var table = new Table().AddColumns("base", "precision", "s/step", "PyTorch s/step", "vsPyTorch", "pairs", "memory", "PyTorch memory", "memoryVsPyTorch", "critic loss");
        foreach (var row in result.Rows)
        {
            table.AddRow($"{row.Base}", row.Precision,
                Spread(row.SecondsPerStep, "F3"), Spread(row.PyTorchSecondsPerStep, "F3"),
                $"{row.VsPyTorch:F2}", $"{row.PairedVsPyTorch.Min:F2} to {row.PairedVsPyTorch.Max:F2}",
                $"{row.PeakMiB:F0} MiB", $"{row.PyTorchPeakMiB:F0} MiB", $"{row.MemoryVsPyTorch:F2}",
                $"{row.CriticLoss:F2} ({row.PyTorchCriticLoss:F2})");
        }
        AnsiConsole.Write(table);
        Console.WriteLine($"{result.Threads} threads, {result.Pairs} runs a side of {result.Steps} steps each. Medians, with the lowest and the highest.");
        foreach (string line in result.Skipped)
            Console.WriteLine($"Skipped: {line}");
    }

    private static string Spread(Statistics values, string format) =>
        $"{values.Median.ToString(format)} ({values.Min.ToString(format)} to {values.Max.ToString(format)})";
}

/// <summary>What <c>compare --json</c> writes.</summary>
internal sealed record ComparisonResult(int Threads, int Steps, int Pairs, IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<string> Skipped);
