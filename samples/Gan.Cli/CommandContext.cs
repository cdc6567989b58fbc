using Spectre.Console;

namespace Gan.Cli;

/// <summary>What a command's work needs to know of how it was called.</summary>
/// <param name="Error">The standard error, for progress.</param>
/// <param name="Quiet">Whether to show no progress.</param>
/// <param name="CancellationToken">Cancelled by Ctrl-C.</param>
internal sealed record CommandContext(TextWriter Error, bool Quiet, CancellationToken CancellationToken)
{
    /// <summary>A console for progress, on the standard error, so that the standard output has the result alone.</summary>
    public IAnsiConsole ErrorConsole() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });
}
