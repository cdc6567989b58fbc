using System.Text.Json;
using Gan.Cli.Lab;

namespace Gan.Cli.Tests;

/// <summary>One run of the command, in this process.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public static Task<CliRun> Of(CancellationToken cancellationToken, params string[] args)
        => Of(Experiment.Known, cancellationToken, args);

    /// <summary>With these experiments in <c>gan lab</c>.</summary>
    public static async Task<CliRun> Of(IReadOnlyList<Experiment> experiments, CancellationToken cancellationToken, params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int exitCode = await GanCommandLine.RunAsync(experiments, args, output, error, cancellationToken);
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }

    public static Task<CliRun> Of(params string[] args) => Of(CancellationToken.None, args);

    /// <summary>The standard output as the one JSON object that it must be.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The run must have succeeded.</summary>
    public CliRun Succeeded()
    {
        Assert.AreEqual(0, ExitCode, Error);
        return this;
    }

    /// <summary>The run must have failed with this code and one line that says this.</summary>
    public void Failed(int exitCode, string message)
    {
        Assert.AreEqual(exitCode, ExitCode, Error + Output);
        string[] lines = Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(1, lines, Error);
        StringAssert.StartsWith(lines[0], "gan: ");
        StringAssert.Contains(lines[0], message);
        Assert.IsFalse(Error.Contains("   at "), "a stack trace");
    }
}
