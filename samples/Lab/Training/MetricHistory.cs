namespace Lab;

/// <summary>Keeps a figure of each report of progress, and passes the report on.</summary>
/// <param name="metric">The figure's name, such as <see cref="TrainingMetric.MutualInformation"/>.</param>
/// <param name="next">Who is told next.</param>
internal sealed class MetricHistory(string metric, IProgress<TrainingProgress> next) : IProgress<TrainingProgress>
{
    private readonly List<double> _steps = [];
    private readonly List<double> _values = [];

    /// <summary>The steps of the reports.</summary>
    public IReadOnlyList<double> Steps => _steps;

    /// <summary>The figure in each.</summary>
    public IReadOnlyList<double> Values => _values;

    public void Report(TrainingProgress value)
    {
        _steps.Add(value.Step);
        _values.Add(value[metric]);
        next.Report(value);
    }
}
