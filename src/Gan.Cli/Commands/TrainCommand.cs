using System.CommandLine;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary><c>gan train</c>: from images to a model, in a folder of files.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var options = new TrainOptions();
        return Create(options).WithWork((parsed, context) => Train(new TrainSettings(options, parsed), context));
    }

    /// <summary>Trains as <c>gan train</c> does with these arguments.</summary>
    /// <exception cref="UsageException">The arguments are wrong.</exception>
    public static TrainResult Train(string[] args, CommandContext context)
    {
        var options = new TrainOptions();
        // A file's name may begin with @, which otherwise names a file of arguments.
        ParseResult parsed = Create(options).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors.Count == 0
            ? Train(new TrainSettings(options, parsed), context)
            : throw new UsageException(string.Join(' ', parsed.Errors.Select(error => error.Message)));
    }

    private static Command Create(TrainOptions options)
    {
        var command = new Command("train", "Trains a model on images. Ctrl-C ends the training early and keeps the model so far.");
        foreach (TrainOption option in options.All)
            command.Add(option.Option);
        return command;
    }

    private static TrainResult Train(TrainSettings settings, CommandContext context)
    {
        TrainModel model = UsageException.Guard(() => TrainModel.Get(settings.Model));
        using var job = new TrainJob(settings, context);
        string[] files = model.Train(job);
        return TrainResult.Of(settings, files, job.Last);
    }
}

/// <summary>What <c>gan train</c> has done.</summary>
internal sealed record TrainResult : CommandResult
{
    public required string Out { get; init; }
    public required string[] Files { get; init; }
    public required int Seed { get; init; }
    public required int Steps { get; init; }
    public required int StepsDone { get; init; }
    public required bool Canceled { get; init; }
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }
    public double? ImagesPerSecond { get; init; }
    public double? Seconds { get; init; }

    /// <summary>The result of a training whose last report was <paramref name="last"/>.</summary>
    public static TrainResult Of(TrainSettings settings, string[] files, TrainingProgress? last) => new()
    {
        Out = settings.Out,
        Files = files,
        Seed = settings.Seed,
        Steps = settings.Steps,
        StepsDone = last?.Step ?? 0,
        // Nothing else ends a training early and leaves a model.
        Canceled = (last?.Step ?? 0) < settings.Steps,
        Metrics = (last?.Metrics ?? []).ToDictionary(metric => metric.Name, metric => metric.Value),
        ImagesPerSecond = last?.ImagesPerSecond,
        Seconds = last?.Elapsed.TotalSeconds,
    };

    public override string ToText()
    {
        string outcome = Canceled
            ? $"Canceled after step {StepsDone} of {Steps}: the model so far"
            : $"Trained for {StepsDone} step{(StepsDone == 1 ? "" : "s")}: the model";
        return $"{outcome} is in {Out} ({string.Join(", ", Files)}).";
    }
}
