using Spectre.Console;

namespace Microsoft.ML.Gan.Reporting;

/// <summary>
/// Shows a training run on the console: a table kept up to date on a terminal; where the output is redirected a line now and then.
/// Dispose it when the training returns, to give the terminal back.
/// </summary>
public sealed class ConsoleProgress : IProgress<TrainingProgress>, IDisposable
{
    private static readonly TimeSpan _timeBetweenLines = TimeSpan.FromSeconds(5);

    private readonly IAnsiConsole _console;
    private readonly TaskCompletionSource _done = new();
    private LiveDisplayContext? _display;
    private Task _displayTask = Task.CompletedTask;
    private TimeSpan? _lastLine;

    /// <summary>Shows progress on the standard output.</summary>
    public ConsoleProgress() : this(AnsiConsole.Console)
    {
    }

    /// <summary>Shows progress on a console.</summary>
    /// <param name="console">Where to.</param>
    public ConsoleProgress(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        _console = console;
    }

    /// <summary>Shows a report.</summary>
    /// <param name="value">The report.</param>
    public void Report(TrainingProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (_console.Profile.Out.IsTerminal && _console.Profile.Capabilities.Ansi)
            UpdateDisplay(ProgressText.Table(value));
        else if (IsLineDue(value))
            _console.Profile.Out.Writer.WriteLine(ProgressText.Line(value));
    }

    /// <summary>Leaves the last report standing and gives the terminal back.</summary>
    public void Dispose()
    {
        _done.TrySetResult();
        _displayTask.GetAwaiter().GetResult();
    }

    private void UpdateDisplay(Table table)
    {
        if (_display is null)
        {
            // Runs up to the await at once, so that the context is there afterwards.
            _displayTask = _console.Live(table).StartAsync(async context =>
            {
                _display = context;
                await _done.Task.ConfigureAwait(false);
            });
        }
        _display?.UpdateTarget(table);
    }

    private bool IsLineDue(TrainingProgress value)
    {
        bool due = value.Step == value.Steps || _lastLine is null || value.Elapsed - _lastLine >= _timeBetweenLines;
        if (due)
            _lastLine = value.Elapsed;
        return due;
    }
}
