using System.CommandLine;
using System.CommandLine.Parsing;

namespace Gan.Cli;

/// <summary>What all commands share: how they run, report their one result or one error, and are canceled.</summary>
internal static class CommandShell
{
    private const string JsonName = "--json";

    /// <summary>Parses the arguments and runs what they ask for; Ctrl-C cancels it.</summary>
    /// <param name="root">The program.</param>
    /// <param name="args">The arguments after its name.</param>
    /// <param name="output">Takes results: lines for people, or with <c>--json</c> one JSON object.</param>
    /// <param name="error">Takes progress and errors.</param>
    /// <param name="cancellationToken">Cancels the command, as Ctrl-C does.</param>
    /// <returns>The exit code: 0 done, 1 failed, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(
        RootCommand root, string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        ParseResult parsed = root.Parse(args);
        if (parsed is { Errors.Count: > 0, Action.ClearsParseErrors: false })
            return new Reporter(output, error, args.Contains(JsonName)).Fail(WrongUsage(parsed.Errors));
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

    /// <summary>
    /// Runs <paramref name="work"/> off the calling thread, so that Ctrl-C can reach it, and reports its result or its error.
    /// </summary>
    public static Command WithWork(this Command command, Func<ParseResult, CommandContext, CommandResult> work)
    {
        Option<bool> json = new(JsonName)
        {
            Description = "Write exactly one JSON object to the standard output: the result, or {\"error\": …}.",
        };
        command.Add(json);
        command.SetAction((parsed, cancellationToken) => Task.Run(() =>
        {
            InvocationConfiguration streams = parsed.InvocationConfiguration;
            bool isJson = parsed.GetValue(json);
            var reporter = new Reporter(streams.Output, streams.Error, isJson);
            try
            {
                return reporter.Succeed(work(parsed, new CommandContext(streams.Error, isJson, cancellationToken)));
            }
            catch (Exception e)
            {
                return reporter.Fail(e);
            }
        }));
        return command;
    }

    private static UsageException WrongUsage(IEnumerable<ParseError> errors) =>
        new(string.Join(' ', errors.Select(error => error.Message)));
}
