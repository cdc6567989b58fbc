namespace Microsoft.ML.Gan;

/// <summary>Writes a training run's reports as lines of plain text: the first, the last, and one every five seconds between them.</summary>
/// <example><code>
/// var options = new GanOptions { Steps = 1000, Progress = new ConsoleProgress() };
/// </code></example>
public sealed class ConsoleProgress : IProgress<TrainingProgress>
{
    private static readonly TimeSpan _timeBetweenLines = TimeSpan.FromSeconds(5);

    private readonly TextWriter _output;
    private TimeSpan? _lastLine;

    /// <summary>Writes to the standard output.</summary>
    public ConsoleProgress() : this(Console.Out)
    {
    }

    /// <summary>Writes to a text.</summary>
    /// <param name="output">The text.</param>
    public ConsoleProgress(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    /// <summary>Writes a report, if it is time for a line.</summary>
    /// <param name="value">The report.</param>
    public void Report(TrainingProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (_lastLine is { } last && value.Step < value.Steps && value.Elapsed - last < _timeBetweenLines)
            return;
        _lastLine = value.Elapsed;
        _output.WriteLine(ProgressText.Line(value));
    }
}
