using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Gan.Cli;

/// <summary>Writes a command's one result or one error, for people or as JSON.</summary>
/// <param name="output">The standard output.</param>
/// <param name="error">The standard error.</param>
/// <param name="json">Whether the standard output takes exactly one JSON object.</param>
internal sealed partial class Reporter(TextWriter output, TextWriter error, bool json)
{
    private const int Success = 0;
    private const int FailedRun = 1;
    private const int WrongUsage = 2;

    /// <summary>The program's name, which errors begin with.</summary>
    public static string Program { get; } = typeof(Reporter).Assembly.GetName().Name!.ToLowerInvariant();

    /// <summary>How this command writes JSON, in files too.</summary>
    public static JsonSerializerOptions JsonFormat { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A loss may be NaN, which JSON has no number for.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Writes a result.</summary>
    /// <returns>The exit code.</returns>
    public int Succeed(CommandResult result)
    {
        output.WriteLine(json ? JsonSerializer.Serialize(result, result.GetType(), JsonFormat) : result.ToText());
        return Success;
    }

    /// <summary>Writes an error, without a stack trace: one line to the standard error, and with JSON also <c>{"error": …}</c>.</summary>
    /// <returns>The exit code for this kind of error.</returns>
    public int Fail(Exception exception)
    {
        string message = OneLine(exception.Message);
        error.WriteLine($"{Program}: {message}");
        if (json)
            output.WriteLine(JsonSerializer.Serialize(new { error = message }, JsonFormat));
        return exception is UsageException ? WrongUsage : FailedRun;
    }

    // What .NET adds to the messages of argument exceptions names a parameter in our code, which tells a user of the shell nothing.
    private static string OneLine(string message) =>
        ParameterNote().Replace(message, "").ReplaceLineEndings(" ").Trim();

    [GeneratedRegex(@"\s*\(Parameter '[^']*'\)(\s*Actual value was .*)?", RegexOptions.Singleline)]
    private static partial Regex ParameterNote();
}
