using System.CommandLine;
using System.Diagnostics;
using Spectre.Console;

namespace Lab;

/// <summary>The laboratory's command line: the experiments, a command each.</summary>
internal static class LabCommandLine
{
    /// <summary>Runs one of <paramref name="experiments"/>.</summary>
    /// <inheritdoc cref="CommandShell.RunAsync"/>
    public static Task<int> RunAsync(IReadOnlyList<Experiment> experiments, string[] args, TextWriter output, TextWriter error,
        CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Shows in numbers what the theory of these networks claims, an experiment for each claim.");
        foreach (Experiment experiment in experiments)
            root.Add(Create(experiment));
        string names = string.Join(", ", experiments.Select(experiment => experiment.Name));
        // Only of the command without an experiment, or with one that there is not.
        root.Validators.Add(result => result.AddError($"The experiment must be one of {names}."));
        return CommandShell.RunAsync(root, args, output, error, cancellationToken);
    }

    private static Command Create(Experiment experiment)
    {
        var options = new LabOptions(experiment.DefaultBudget);
        var command = new Command(experiment.Name, experiment.Description);
        foreach (Option option in experiment.Options.Concat(options.All))
            command.Add(option);
        return command.WithWork((parsed, context) => WithProgress(experiment.Name, context, progress =>
            Run(experiment, options.Read(parsed, progress), options.Folder(parsed), context.CancellationToken)));
    }

    private static LabResult Run(Experiment experiment, ExperimentSettings settings, string folder, CancellationToken cancellationToken)
    {
        OutputFolder.Prepare(folder);
        TorchRuntime.Load();
        var watch = Stopwatch.StartNew();
        ExperimentResult result = experiment.Run(settings, cancellationToken);
        double seconds = watch.Elapsed.TotalSeconds;
        foreach ((string name, byte[] content) in result.Files)
            OutputFile.Write(Path.Combine(folder, name), file => File.WriteAllBytes(file, content));
        return new LabResult
        {
            Experiment = experiment.Name,
            Seed = settings.Seed,
            Seconds = seconds,
            Files = [.. result.Files.Keys.Select(name => Path.Combine(folder, name))],
            Figures = result.Figures,
            Tables = result.Tables,
        };
    }

    private static LabResult WithProgress(string name, CommandContext context, Func<IProgress<double>, LabResult> work) =>
        context.Quiet
            ? work(new Progress<double>())
            : context.ErrorConsole().Progress().AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .Start(display => work(new TaskProgress(display.AddTask(name, maxValue: 1))));

    private sealed class TaskProgress(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
