namespace Microsoft.ML.Gan.Reporting;

/// <summary>
/// Writes every report of a training run as a line of a CSV file: step, the two losses, the estimated Wasserstein distance (empty
/// where there is none), images per second, seconds since the start; numbers in invariant culture.
/// </summary>
/// <remarks>
/// The lines go, each flushed, to the file's name with ".partial" added, so that a run can be watched and a failed one looked into;
/// <see cref="Complete"/> gives the file its name. Nothing is written before the first report.
/// </remarks>
public sealed class CsvMetrics : IProgress<TrainingProgress>, IDisposable
{
    private const string Header = "step,criticLoss,generatorLoss,wasserstein,imagesPerSecond,seconds";

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
        string losses = FormattableString.Invariant($"{value.CriticLoss:R},{value.GeneratorLoss:R},{value.Wasserstein:R}");
        string pace = FormattableString.Invariant($"{value.ImagesPerSecond:F1},{value.Elapsed.TotalSeconds:F3}");
        Writer.WriteLine(FormattableString.Invariant($"{value.Step},{losses},{pace}"));
    }

    /// <summary>Ends the file, with its header alone if there was no report, and gives it its final name.</summary>
    /// <exception cref="IOException">The file cannot be written or renamed.</exception>
    public void Complete()
    {
        Writer.Dispose();
        File.Move(_partialPath, _path, overwrite: true);
    }

    /// <summary>Closes the file; without <see cref="Complete"/> it keeps its ".partial" name.</summary>
    public void Dispose() => _writer?.Dispose();

    private StreamWriter Writer
    {
        get
        {
            if (_writer is null)
            {
                _writer = new StreamWriter(_partialPath) { AutoFlush = true, NewLine = "\n" };
                _writer.WriteLine(Header);
            }
            return _writer;
        }
    }
}
