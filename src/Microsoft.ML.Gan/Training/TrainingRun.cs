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
        Device = DeviceChoice.Resolve(options.Device);
        _settings = new TorchSettings(options.Threads);
        _log = Host?.Start(LogName);
        if (OneDnn.IsWrong && Device.type == DeviceType.CPU)
            Warn(OneDnn.Consequence);
    }

    /// <summary>What all random numbers of the run come from.</summary>
    public int Seed { get; }

    public Device Device { get; }

    private IHostEnvironment? Host => _options.Environment;

    /// <summary>The shuffled batches of a column of images, and of their labels where there is a column of them.</summary>
    /// <exception cref="InvalidDataException">There is no row, or one of them is no image.</exception>
    public BatchReader Read(IDataView input, string column, ClassColumn? labels = null) =>
        Read(new ImageStream(input, [column], _options, Seed, labels), Seed);

    /// <summary>The shuffled batches of examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="seed">Determines their order.</param>
    /// <exception cref="InvalidDataException">There is no row, or one of them is no image.</exception>
    public BatchReader Read(ImageStream examples, int seed) => Read(new ShuffleBuffer(examples, _options.ShuffleBuffer, seed));

    /// <summary>The batches of a filled buffer, which is disposed with them.</summary>
    public BatchReader Read(ShuffleBuffer examples) => new(examples, _options.BatchSize);

    /// <summary>Tells the log of something doubtful.</summary>
    public void Warn(string warning) => _log?.Warning(MessageSensitivity.None, warning);

    /// <summary>Takes the steps.</summary>
    /// <exception cref="InvalidOperationException">A figure is not finite.</exception>
    public void Train(TrainingStep step) =>
        new TrainingLoop(step, _options, new LoggedProgress(_options.Progress, _log)).Run();

    public void Dispose()
    {
        _log?.Dispose();
        _settings.Dispose();
    }
}
