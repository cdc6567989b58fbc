using System.CommandLine;

namespace Gan.Cli;

/// <summary>Gives a command its action and the behaviour that all commands share.</summary>
internal static class CommandExtensions
{
    /// <summary>
    /// Runs <paramref name="work"/> off the calling thread, so that Ctrl-C can reach it, and reports its result or its error.
    /// </summary>
    public static Command WithWork(this Command command, Func<ParseResult, CommandContext, CommandResult> work)
    {
        Option<bool> json = SharedOptions.Json();
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
}
