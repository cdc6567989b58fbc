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
    private readonly TrainingDisplay _display;
    private bool _hasMetrics = true;

    public TrainJob(TrainSettings settings, CommandContext context)
    {
        (Settings, _context) = (settings, context);
        Folder = new ModelFolder(settings.Out);
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

    /// <summary>Finds out whether the device is there, and claims the folder.</summary>
    /// <exception cref="UsageException">The folder holds a model that may not be overwritten.</exception>
    /// <exception cref="InvalidOperationException">The device is not there.</exception>
    /// <exception cref="IOException">The folder does not take files, or another training is filling it.</exception>
    public void Begin(TrainingOptions options)
    {
        RequireDevice(options);
        Folder.Open(Settings.Overwrites);
    }

    /// <summary>Trains on data.</summary>
    /// <exception cref="OperationCanceledException">It was canceled before the first step.</exception>
    public ITransformer Fit(IEstimator<ITransformer> pipeline, IDataView data)
    {
        try
        {
            return pipeline.Fit(data);
        }
        catch (OperationCanceledException e)
        {
            throw new OperationCanceledException("Canceled before the first step: nothing is written.", e, _context.CancellationToken);
        }
        finally
        {
            _display.Dispose();
        }
    }

    public void Report(TrainingProgress value)
    {
        Last = value;
        WriteMetrics(value);
        if (!_context.Quiet)
            _display.Report(value);
    }

    public void Dispose()
    {
        _display.Dispose();
        Folder.Dispose();
    }

    // A full disk is no reason to lose what has been learned.
    private void WriteMetrics(TrainingProgress value)
    {
        if (!_hasMetrics)
            return;
        try
        {
            Folder.Metrics.Report(value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _hasMetrics = false;
            _context.Warn($"The figures can no longer be written from step {value.Step} on: {e.Message}");
        }
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
