using Spectre.Console;

namespace Gan.Cli;

/// <summary>What a command's work needs to know of how it was called.</summary>
/// <param name="Error">The standard error, for progress.</param>
/// <param name="Quiet">Whether to show no progress.</param>
/// <param name="CancellationToken">Canceled by Ctrl-C.</param>
internal sealed record CommandContext(TextWriter Error, bool Quiet, CancellationToken CancellationToken)
{
    /// <summary>Writes a line for whoever waits.</summary>
    public void Tell(string message)
    {
        if (!Quiet)
            Error.WriteLine($"{Reporter.Program}: {message}");
    }

    /// <summary>Writes a line of something doubtful.</summary>
    public void Warn(string message) => Error.WriteLine($"{Reporter.Program}: warning: {message}");

    /// <summary>A console for progress, on the standard error, so that the standard output has the result alone.</summary>
    public IAnsiConsole ErrorConsole()
    {
        var output = new AnsiConsoleOutput(Error);
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            // What it detects is the terminal that there is, not whether the error goes there.
            Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        });
    }
}
