using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>A GAN of 16 x 16 gray images, with its state and its step, so small that a test trains it in passing.</summary>
internal sealed class TinyGan : IDisposable
{
    public const int BatchSize = 4;
    public const int LatentSize = 8;
    public const int Side = 16;

    private readonly GanConditions _conditions;

    /// <summary>A GAN that learns from noise, with labels from 0 to the number of classes - 1 in turn.</summary>
    public TinyGan(AdversarialOptions options, params string[] classes) : this(options, new Noise(classes.Length), classes)
    {
    }

    /// <summary>A GAN that learns from the source.</summary>
    public TinyGan(AdversarialOptions options, IBatchSource data, params string[] classes)
    {
        options.Validate();
        _conditions = options.CreateConditions(classes);
        State = new AdversarialState(options, GanTraining.ShapeFor(options, channels: 1, Side), CPU, options.Seed!.Value, _conditions);
        Step = new AdversarialStep(State, options, data);
    }

    /// <summary>Two steps on the CPU.</summary>
    public static GanOptions Options { get; } = Small(new GanOptions());

    public AdversarialState State { get; }

    public AdversarialStep Step { get; }

    /// <summary>The options, as small as <see cref="Options"/>.</summary>
    public static T Small<T>(T options) where T : AdversarialOptions => options with
    {
        Steps = 2,
        BatchSize = BatchSize,
        LatentSize = LatentSize,
        BaseChannels = 2,
        Seed = 1,
        GpuDeviceId = null,
    };

    /// <summary>Labels from 0 to the number of classes - 1 in turn; 0 without classes.</summary>
    public static Tensor Labels(int count, int classes) =>
        tensor(Enumerable.Range(0, count).Select(i => (long)(classes == 0 ? 0 : i % classes)).ToArray());

    /// <summary>Takes steps of both networks; what comes after each may read tensors of the step.</summary>
    public void Train(int steps, Action? afterStep = null)
    {
        for (int i = 0; i < steps; i++)
        {
            using var scope = NewDisposeScope();
            Step.Run();
            afterStep?.Invoke();
        }
    }

    public void Dispose()
    {
        Step.Dispose();
        State.Dispose();
        _conditions.Dispose();
    }

    private sealed class Noise(int classes) : IBatchSource
    {
        public Batch Next(Device device) => new(rand(new long[] { BatchSize, 1, Side, Side }), Labels(BatchSize, classes));
    }
}
