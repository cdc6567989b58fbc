using System.Globalization;
using Microsoft.ML.Gan;
using Spectre.Console;

namespace Gan.Cli;

/// <summary>
/// Shows a training run: on a terminal a table that is kept up to date, elsewhere lines of text. Dispose it when the training returns, to
/// give the terminal back.
/// </summary>
internal sealed class TrainingDisplay(IAnsiConsole console) : IProgress<TrainingProgress>, IDisposable
{
    private readonly ConsoleProgress _lines = new(console.Profile.Out.Writer);
    private readonly TaskCompletionSource _done = new();
    private LiveDisplayContext? _display;
    private Task _displayTask = Task.CompletedTask;

    public void Report(TrainingProgress value)
    {
        if (console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi)
            Show(CreateTable(value));
        else
            _lines.Report(value);
    }

    /// <summary>Leaves the last report standing and gives the terminal back.</summary>
    public void Dispose()
    {
        _done.TrySetResult();
        _displayTask.GetAwaiter().GetResult();
    }

    private static Table CreateTable(TrainingProgress progress)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        (string Name, string Value)[] columns =
        [
            ("step", string.Create(culture, $"{progress.Step} of {progress.Steps}")),
            .. progress.Metrics.Select(metric => (Words(metric.Name), metric.Value.ToString("F4", culture))),
            ("images/s", progress.ImagesPerSecond.ToString("F0", culture)),
            // Hours, however many: a TimeSpan's own "hh" starts again after 23.
            ("time left", string.Create(culture, $@"{(long)progress.TimeLeft.TotalHours:00}:{progress.TimeLeft:mm\:ss}")),
        ];
        var table = new Table().RoundedBorder();
        foreach (var (name, _) in columns)
            table.AddColumn(new TableColumn(name).RightAligned());
        return table.AddRow([.. columns.Select(column => new Text(column.Value))]);
    }

    /// <summary>"criticLoss" as "critic loss".</summary>
    private static string Words(string name) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    private void Show(Table table)
    {
        if (_display is null)
        {
            // Runs up to the await at once, so that the context is there afterwards.
            _displayTask = console.Live(table).StartAsync(async context =>
            {
                _display = context;
                await _done.Task.ConfigureAwait(false);
            });
        }
        _display?.UpdateTarget(table);
    }
}
