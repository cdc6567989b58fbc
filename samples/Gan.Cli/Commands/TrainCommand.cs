using System.CommandLine;
using Gan.Cli.Models;
using Microsoft.ML;
using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Reporting;

namespace Gan.Cli.Commands;

/// <summary><c>gan train</c>: from images to a generator, in a folder of files.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var options = new TrainOptions();
        var command = new Command("train", "Trains a GAN on images. Ctrl-C ends the training early and keeps the model so far.");
        foreach (Option option in options.All)
            command.Add(option);
        return command.WithWork((parsed, context) => Train(options.Read(parsed), context));
    }

    private static TrainResult Train(TrainSettings settings, CommandContext context)
    {
        var ml = new MLContext();
        var folder = new ModelFolder(settings.Out);
        using var metrics = new CsvMetrics(folder.MetricsPath);
        using var display = new ConsoleProgress(context.ErrorConsole());
        var progress = context.Quiet ? new LatestProgress(metrics) : new LatestProgress(metrics, display);
        // The trainer first: it checks the options, the size among them.
        TrainModel kind = UsageException.Guard(() => TrainModel.Find(settings.Model));
        TrainingOptions options = UsageException.Guard(() => settings.ToOptions(kind, progress, context.CancellationToken));
        var trainer = UsageException.Guard(() => kind.CreateTrainer(ml.Transforms, options));
        IDataView data = UsageException.Guard(() =>
            TrainingData.Load(ml, settings.Data, settings.Labels, settings.Count, settings.Size, settings.Seed ?? 0));
        OutputFolder.Prepare(settings.Out);
        foreach (string warning in options.Warnings)
            context.Error.WriteLine($"gan: warning: {warning}");

        var model = TrainingData.Prepare(ml, settings.Size, kind.NeedsLabels).Append(trainer).Fit(data);
        display.Dispose();
        metrics.Complete();
        folder.Save(ml, model, data.Schema, settings);
        return TrainResult.Of(settings, progress.Value);
    }
}
