using Microsoft.ML.Runtime;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>What every training run has, whatever it trains: a seed, a device, libtorch's settings and a log.</summary>
internal sealed class TrainingRun : IDisposable
{
    private const string LogName = "GanMl training";

    private readonly TrainingOptions _options;
    private readonly TorchSettings _settings;
    private readonly IChannel? _log;

    /// <exception cref="InvalidOperationException">The device is not there, or libtorch is not.</exception>
    public TrainingRun(TrainingOptions options)
    {
        _options = options;
        TorchRuntime.Load();
        Seed = options.Seed ?? Host?.Register(LogName).Rand.Next() ?? System.Random.Shared.Next();
        Device = FindDevice(options);
        _settings = new TorchSettings(options.Threads);
        _log = Host?.Start(LogName);
        _log?.Info(MessageSensitivity.None, $"trains on {Device}, seed {Seed}");
        if (OneDnn.IsWrong && Device.type == DeviceType.CPU)
            Warn(OneDnn.Consequence);
    }

    /// <summary>What all random numbers of the run come from.</summary>
    public int Seed { get; }

    public Device Device { get; }

    private IHostEnvironment? Host => _options.Environment;

    /// <summary>The shuffled batches of a column of images, and of their labels where there is a column of them.</summary>
    /// <exception cref="InvalidDataException">There is no row, or one of them is no image.</exception>
    public BatchReader Read(IDataView input, string column, ClassColumn? labels = null, bool continues = false) =>
        Read(Fill(input, [column], Seed, labels, continues));

    /// <summary>The examples of columns of images, and of their labels where there is a column of them.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="columns">The names of the columns of images.</param>
    /// <param name="seed">Determines the order.</param>
    /// <param name="labels">The column of classes.</param>
    /// <param name="continues">Whether images a little smaller than a network's are continued to its size.</param>
    /// <exception cref="InvalidDataException">There is no row, or one of them is no image.</exception>
    /// <exception cref="OperationCanceledException">The training is canceled.</exception>
    public ExampleSource Fill(IDataView data, IReadOnlyList<string> columns, int seed, ClassColumn? labels = null, bool continues = false)
    {
        var stream = new ImageStream(data, columns, _options.Channels, _options.VectorValues, seed, labels, continues);
        long bytes = (long)_options.ShuffleBufferMegabytes << 20;
        return stream.IsShuffled
            ? new ShuffledPasses(stream, bytes, seed, WarnOfData, _options.CancellationToken)
            : new ShuffleBuffer(stream, _options.ShuffleBuffer, bytes, seed, WarnOfData, _options.CancellationToken);
    }

    /// <summary>The batches of examples, which are disposed with them.</summary>
    /// <exception cref="ArgumentException">A batch does not fit an array.</exception>
    public BatchReader Read(ExampleSource examples)
    {
        Guard.InRange(
            (long)_options.BatchSize * examples.Shapes.Sum(shape => shape.Pixels), 1, Array.MaxLength,
            $"{nameof(TrainingOptions.BatchSize)} * channels * height * width");
        return new BatchReader(examples, _options.BatchSize);
    }

    /// <summary>Tells the log of something doubtful.</summary>
    public void Warn(string warning) => _log?.Warning(MessageSensitivity.None, warning);

    // Data are read on a thread of their own.
    private void WarnOfData(string warning) => UserLog.Data.Warn(Host, warning);

    /// <summary>Takes the steps.</summary>
    /// <exception cref="InvalidOperationException">A figure is not finite.</exception>
    public void Train(TrainingStep step) =>
        new TrainingLoop(step, _options, new LoggedProgress(_options.Progress, _log)).Run();

    public void Dispose()
    {
        _log?.Dispose();
        _settings.Dispose();
    }

    /// <exception cref="InvalidOperationException">The CUDA device is not there, and the CPU may not take its place.</exception>
    private static Device FindDevice(TrainingOptions options)
    {
        if (options.GpuDeviceId is not int index)
            return CPU;
        int devices = cuda.is_available() ? cuda.device_count() : 0;
        if (index < devices)
            return new Device(DeviceType.CUDA, index);
        return options.FallbackToCpu ? CPU : throw new InvalidOperationException(
            $"GpuDeviceId must be that of a CUDA device, but is {index} and libtorch finds {devices} CUDA devices. "
            + "Null trains on the CPU, and FallbackToCpu does so where there is no such device.");
    }

    /// <summary>Hands progress on to the user's own receiver and to the log of an environment, where there are such.</summary>
    private sealed class LoggedProgress(IProgress<TrainingProgress>? next, IChannel? log) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            next?.Report(value);
            var metrics = value.Metrics.Select(metric => FormattableString.Invariant($"{metric.Name} {metric.Value:g4}"));
            log?.Info(MessageSensitivity.None, FormattableString.Invariant(
                $"step {value.Step} of {value.Steps}, {string.Join(", ", metrics)}, {value.ImagesPerSecond:f0} images/s"));
        }
    }
}
