using System.CommandLine;

namespace Gan.Cli;

/// <summary><c>gan train</c>: from images to a model, in a folder of files.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var options = new TrainOptions();
        var command = new Command("train", "Trains a model on images. Ctrl-C ends the training early and keeps the model so far.");
        foreach (Option option in options.All)
            command.Add(option);
        return command.WithWork((parsed, context) => Train(options.Read(parsed), context));
    }

    /// <summary>Trains, and fills the folder that the settings name.</summary>
    public static TrainResult Train(TrainSettings settings, CommandContext context)
    {
        TrainModel model = UsageException.Guard(() => TrainModel.Find(settings.Model));
        using var job = new TrainJob(settings, context);
        string[] files = model.Train(job);
        return TrainResult.Of(settings, files, job.Last);
    }
}
