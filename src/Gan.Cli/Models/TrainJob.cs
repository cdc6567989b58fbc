using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>One call of <c>gan train</c>: what it was asked for, and where its progress and its files go.</summary>
internal sealed class TrainJob : IDisposable
{
    private readonly CommandContext _context;
    private readonly CsvMetrics _metrics;
    private readonly TrainingDisplay _display;
    private readonly LatestProgress _progress;

    public TrainJob(TrainSettings settings, CommandContext context)
    {
        (Settings, _context) = (settings, context);
        Folder = new ModelFolder(settings.Out);
        _metrics = new CsvMetrics(Folder.MetricsPath);
        _display = new TrainingDisplay(context.ErrorConsole());
        _progress = context.Quiet ? new LatestProgress(_metrics) : new LatestProgress(_metrics, _display);
    }

    public MLContext Context { get; } = new();

    public TrainSettings Settings { get; }

    public ModelFolder Folder { get; }

    /// <summary>The last report; null before the first.</summary>
    public TrainingProgress? Last => _progress.Value;

    /// <summary>Applies what all models have to the options that a model has for itself.</summary>
    /// <exception cref="UsageException">There is no such size.</exception>
    public TOptions Complete<TOptions>(TOptions own) where TOptions : TrainingOptions =>
        Settings.Apply(own, _progress, _context.CancellationToken);

    /// <summary>Trains on data, once it is known that the options make sense and that the folder takes files.</summary>
    public ITransformer Fit(IEstimator<ITransformer> pipeline, IDataView data, TrainingOptions options)
    {
        OutputFolder.Prepare(Settings.Out);
        foreach (string warning in options.Warnings)
            _context.Error.WriteLine($"gan: warning: {warning}");
        var model = pipeline.Fit(data);
        _display.Dispose();
        _metrics.Complete();
        return model;
    }

    public void Dispose()
    {
        _display.Dispose();
        _metrics.Dispose();
    }
}
