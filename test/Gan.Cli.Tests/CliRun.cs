using System.Text.RegularExpressions;

namespace Gan.Cli.Tests;

/// <summary>Runs of <c>gan</c>.</summary>
internal static partial class CliRun
{
    public static Task<ProgramRun> Of(params string[] args) => Of(CancellationToken.None, args);

    public static async Task<ProgramRun> Of(CancellationToken cancellationToken, params string[] args)
    {
        ProgramRun run = await ProgramRun.Of("gan", (output, error) => GanCommandLine.RunAsync(args, output, error, cancellationToken));
        return run with { Error = MachinesWarning().Replace(run.Error, "") };
    }

    // What some processors' trainings begin with is no concern of the tests.
    [GeneratedRegex(@"^gan: warning: oneDNN is off.*\n", RegexOptions.Multiline)]
    private static partial Regex MachinesWarning();
}
