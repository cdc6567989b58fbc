namespace Gan.Cli.Tests;

/// <summary>Runs of <c>gan</c>.</summary>
internal static class CliRun
{
    public static Task<ProgramRun> Of(params string[] args) => Of(CancellationToken.None, args);

    public static Task<ProgramRun> Of(CancellationToken cancellationToken, params string[] args) =>
        ProgramRun.Of("gan", (output, error) => GanCommandLine.RunAsync(args, output, error, cancellationToken));
}
