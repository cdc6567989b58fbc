using System.CommandLine;

namespace Gan.Benchmarks;

/// <summary><c>compare</c>: this package's trainer, the textbook loop in TorchSharp, and the one in PyTorch.</summary>
internal static class ComparisonCommand
{
    private static readonly int[] _widths = [32, 64];

    public static Command Create()
    {
        Option<string> python = new("--python")
        { Description = "A Python that has PyTorch.", DefaultValueFactory = _ => "/usr/bin/python3" };
        Option<int[]> widths = new("--base")
        { Description = "A width of the networks; may be given again.", DefaultValueFactory = _ => _widths };
        Option<int> pairs = new("--pairs") { Description = "Runs of each trainer.", DefaultValueFactory = _ => 3 };
        Option<bool> bfloat16 = new("--bf16") { Description = "Measure bfloat16 even on a processor without instructions for it." };
        var (steps, threads, json) = (Options.Steps(20), Options.Threads(), Options.Json());
        var command = new Command(
            "compare", "TrainWgan against textbook loops in TorchSharp and in PyTorch: WGAN-GP, DCGAN 32 x 32, batch 64, n_critic 5.")
            { python, widths, pairs, steps, threads, bfloat16, json };
        command.SetAction(parsed =>
        {
            bool hasBfloat16 = Processor.HasBfloat16 || parsed.GetValue(bfloat16);
            var comparison = new Comparison(
                hasBfloat16 ? [Trainer.TrainWgan, Trainer.TrainWganBfloat16] : [Trainer.TrainWgan],
                [Trainer.TorchSharp, Trainer.PyTorch(parsed.GetRequiredValue(python))]);
            using var digits = new DigitFile();
            var rows = parsed.GetRequiredValue(widths).SelectMany(width => comparison.Run(
                digits.Path, width, parsed.GetValue(steps), parsed.GetValue(threads), parsed.GetValue(pairs), Console.Error)).ToList();
            var result = new ComparisonResult(parsed.GetValue(threads), parsed.GetValue(steps), parsed.GetValue(pairs), rows,
                hasBfloat16
                    ? []
                    : ["bf16: the processor has no instructions for it (avx512_bf16, amx_bf16), or oneDNN, which uses them, is off; "
                        + "--bf16 measures it nevertheless."]);
            if (parsed.GetValue(json))
                Console.WriteLine(Json.Write(result));
            else
                Print(result);
        });
        return command;
    }

    private static void Print(ComparisonResult result)
    {
        foreach (var row in result.Rows)
            Console.WriteLine(row);
        Console.WriteLine(
            $"{result.Threads} threads, {result.Pairs} runs a trainer of {result.Steps} steps each. "
            + "Medians, with the lowest and the highest.");
        foreach (string line in result.Skipped)
            Console.WriteLine($"Skipped: {line}");
    }
}

/// <summary>What <c>compare --json</c> writes.</summary>
internal sealed record ComparisonResult(
    int Threads, int Steps, int Pairs, IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<string> Skipped);
