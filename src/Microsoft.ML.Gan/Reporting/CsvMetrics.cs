namespace Microsoft.ML.Gan;

/// <summary>
/// Writes every report of a training run as a line of a CSV file: step, the run's metrics, images per second, seconds since the start;
/// numbers in invariant culture.
/// </summary>
/// <remarks>
/// The lines go, each flushed, to the file's name with ".partial" added, so that a run can be watched and a failed one looked into;
/// <see cref="Complete"/> gives the file its name. Nothing is written before the first report.
/// </remarks>
public sealed class CsvMetrics : IProgress<TrainingProgress>, IDisposable
{
    private readonly string _path;
    private readonly string _partialPath;
    private StreamWriter? _writer;

    /// <summary>Chooses the file.</summary>
    /// <param name="path">The file's final name.</param>
    public CsvMetrics(string path)
    {
        Guard.NotEmpty(path, nameof(path));
        _path = path;
        _partialPath = path + ".partial";
    }

    /// <summary>Appends a line.</summary>
    /// <param name="value">The report.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Report(TrainingProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _writer ??= Open(value.Metrics);
        var metrics = value.Metrics.Select(metric => FormattableString.Invariant($"{metric.Value:R}"));
        string pace = FormattableString.Invariant($"{value.ImagesPerSecond:F1},{value.Elapsed.TotalSeconds:F3}");
        _writer.WriteLine(Line([FormattableString.Invariant($"{value.Step}"), .. metrics, pace]));
    }

    /// <summary>Ends the file, with its header alone if there was no report, and gives it its final name.</summary>
    /// <exception cref="IOException">The file cannot be written or renamed.</exception>
    public void Complete()
    {
        _writer ??= Open([]);
        _writer.Dispose();
        File.Move(_partialPath, _path, overwrite: true);
    }

    /// <summary>Closes the file; without <see cref="Complete"/> it keeps its ".partial" name.</summary>
    public void Dispose() => _writer?.Dispose();

    private StreamWriter Open(IEnumerable<TrainingMetric> metrics)
    {
        var writer = new StreamWriter(_partialPath) { AutoFlush = true, NewLine = "\n" };
        writer.WriteLine(Line(["step", .. metrics.Select(metric => metric.Name), "imagesPerSecond", "seconds"]));
        return writer;
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells);
}
