using System.Text.Json;

namespace GanMl.Tests.Shared;

/// <summary>One run of a program, in this process.</summary>
/// <param name="Program">The name with which its errors begin.</param>
/// <param name="ExitCode">0 done, 1 failed, 2 wrong usage.</param>
/// <param name="Output">What it has written to the standard output.</param>
/// <param name="Error">What it has written to the standard error.</param>
internal sealed record ProgramRun(string Program, int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program that writes to the two.</summary>
    public static async Task<ProgramRun> Of(string program, Func<TextWriter, TextWriter, Task<int>> main)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int exitCode = await main(output, error);
        return new ProgramRun(program, exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The standard output as the one JSON object that it must be.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The run must have succeeded.</summary>
    public ProgramRun Succeeded()
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
        StringAssert.StartsWith(lines[0], $"{Program}: ");
        StringAssert.Contains(lines[0], message);
        Assert.IsFalse(Error.Contains("   at "), "a stack trace");
    }
}
