using System.CommandLine;
using System.CommandLine.Parsing;
using Gan.Cli.Commands;
using Gan.Cli.Lab;

namespace Gan.Cli;

/// <summary>The command <c>gan</c>: parses the arguments and runs what they ask for.</summary>
internal static class GanCommandLine
{
    /// <summary>Runs the command; Ctrl-C cancels it.</summary>
    /// <param name="args">The arguments after <c>gan</c>.</param>
    /// <param name="output">Takes results: lines for people, or with <c>--json</c> one JSON object.</param>
    /// <param name="error">Takes progress and errors.</param>
    /// <param name="cancellationToken">Cancels the command, as Ctrl-C does.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
        => RunAsync(Experiment.Known, args, output, error, cancellationToken);

    /// <summary>The same with other experiments in <c>gan lab</c>.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<Experiment> experiments, string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Trains generative adversarial networks on images, and makes images with them.")
        {
            DemoCommand.Create(),
            TrainCommand.Create(),
            GenerateCommand.Create(),
            InterpolateCommand.Create(),
            TranslateCommand.Create(),
            ExportCommand.Create(),
            LabCommand.Create(experiments),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed is { Errors.Count: > 0, Action.ClearsParseErrors: false })
            return new Reporter(output, error, args.Contains(SharedOptions.JsonName)).Fail(WrongUsage(parsed.Errors));
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            // After Ctrl-C the step ends and the model so far is written, which takes as long as it takes.
            ProcessTerminationTimeout = TimeSpan.FromMinutes(5),
        };
        return await parsed.InvokeAsync(configuration, cancellationToken);
    }

    private static UsageException WrongUsage(IEnumerable<ParseError> errors)
        => new(string.Join(' ', errors.Select(error => error.Message)));
}
