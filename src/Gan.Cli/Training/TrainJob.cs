using Microsoft.ML;
using Microsoft.ML.Gan;
using Microsoft.ML.Runtime;
using TorchSharp;

namespace Gan.Cli;

/// <summary>One call of <c>gan train</c>: what it was asked for, and where its progress and its files go.</summary>
internal sealed class TrainJob : IProgress<TrainingProgress>, IDisposable
{
    // Often enough for the display to move, seldom enough for the device not to wait.
    private const int StepsBetweenReports = 10;
    private const string LibraryLog = "GanMl";
    private const string DataLog = "GanMl data";

    private readonly CommandContext _context;
    private readonly CsvMetrics _metrics;
    private readonly TrainingDisplay _display;

    public TrainJob(TrainSettings settings, CommandContext context)
    {
        (Settings, _context) = (settings, context);
        Folder = new ModelFolder(settings.Out);
        _metrics = new CsvMetrics(Folder.MetricsPath);
        _display = new TrainingDisplay(context.ErrorConsole());
        Context.Log += (_, entry) => Tell(entry);
    }

    public MLContext Context { get; } = new();

    public TrainSettings Settings { get; }

    public ModelFolder Folder { get; }

    /// <summary>The last report; null before the first.</summary>
    public TrainingProgress? Last { get; private set; }

    /// <summary>Options of a training that reports to this job, and ends when the command is canceled.</summary>
    public TrainingOptions Observed(TrainingOptions options) => options with
    {
        Progress = this,
        ProgressInterval = StepsBetweenReports,
        CancellationToken = _context.CancellationToken,
        Environment = Context,
    };

    /// <summary>Writes a line for whoever waits.</summary>
    public void Tell(string message) => _context.Tell(message);

    /// <summary>Trains on data, once it is known that the device is there and that the folder takes files.</summary>
    /// <exception cref="InvalidOperationException">The device is not there.</exception>
    public ITransformer Fit(IEstimator<ITransformer> pipeline, IDataView data, TrainingOptions options)
    {
        RequireDevice(options);
        OutputFolder.Prepare(Settings.Out);
        var model = pipeline.Fit(data);
        _display.Dispose();
        _metrics.Complete();
        return model;
    }

    public void Report(TrainingProgress value)
    {
        Last = value;
        _metrics.Report(value);
        if (!_context.Quiet)
            _display.Report(value);
    }

    public void Dispose()
    {
        _display.Dispose();
        _metrics.Dispose();
    }

    // What the library has to say: what was found in the data, and what looks wrong.
    private void Tell(LoggingEventArgs entry)
    {
        if (!entry.Source.StartsWith(LibraryLog, StringComparison.Ordinal))
            return;
        if (entry.Kind == ChannelMessageKind.Warning)
            _context.Warn(entry.RawMessage);
        else if (entry.Kind == ChannelMessageKind.Info && entry.Source == DataLog)
            Tell(entry.RawMessage);
    }

    // The trainer's own error speaks of its options.
    private static void RequireDevice(TrainingOptions options)
    {
        if (options.FallbackToCpu || options.GpuDeviceId is not int index)
            return;
        TorchRuntime.Load();
        int devices = torch.cuda.is_available() ? torch.cuda.device_count() : 0;
        if (index >= devices)
            throw new InvalidOperationException(
                $"--device must be one that this machine has, but is cuda:{index}, and libtorch finds {devices} CUDA devices. "
                + "--device cpu trains without one.");
    }
}
