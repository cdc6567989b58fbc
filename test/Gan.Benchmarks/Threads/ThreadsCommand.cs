using System.CommandLine;

namespace Gan.Benchmarks;

/// <summary><c>threads</c>: training with one, two, … of libtorch's threads, to choose the default by.</summary>
internal static class ThreadsCommand
{
    public static Command Create()
    {
        var (width, steps) = (Options.Base(), Options.Steps(20));
        Option<int> runs = new("--runs") { Description = "Runs of each number of threads.", DefaultValueFactory = _ => 3 };
        var command = new Command("threads", "Seconds per step with 1, 2, … threads, in turns.") { width, steps, runs };
        command.SetAction(parsed =>
        {
            using var digits = new DigitFile();
            var turn = Enumerable.Range(1, Environment.ProcessorCount);
            var seconds = Enumerable.Repeat(turn, parsed.GetValue(runs)).SelectMany(threads => threads).ToLookup(
                threads => threads,
                threads => Trainer.TrainWgan.Run(digits.Path, parsed.GetValue(width), parsed.GetValue(steps), threads).SecondsPerStep);
            foreach (int threads in turn)
            {
                var (median, min, max) = Statistics.Of(seconds[threads]);
                Console.WriteLine(FormattableString.Invariant($"{threads} threads: {median:F4} s/step ({min:F4} to {max:F4})"));
            }
        });
        return command;
    }
}
