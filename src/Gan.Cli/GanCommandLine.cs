using System.CommandLine;

namespace Gan.Cli;

/// <summary>The command <c>gan</c>: parses the arguments and runs what they ask for.</summary>
internal static class GanCommandLine
{
    /// <inheritdoc cref="CommandShell.RunAsync"/>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Trains generative adversarial networks on images, and makes images with them.")
        {
            DemoCommand.Create(),
            TrainCommand.Create(),
            GenerateCommand.Create(),
            InterpolateCommand.Create(),
            TranslateCommand.Create(),
            ExportCommand.Create(),
        };
        return CommandShell.RunAsync(root, args, output, error, cancellationToken);
    }
}
