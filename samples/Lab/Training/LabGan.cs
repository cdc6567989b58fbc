using static TorchSharp.torch;

namespace Lab;

/// <summary>A GAN on data held in memory, trained on one thread by the same steps as <c>TrainGan</c> takes.</summary>
internal class LabGan : IDisposable
{
    private readonly int _channels;
    private readonly int _side;

    /// <param name="data">The data row by row, count x C x H x W, in [-1, 1] where the generator ends in tanh.</param>
    /// <param name="channels">C.</param>
    /// <param name="side">H and W.</param>
    /// <param name="options">How to train. Seed must be given.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or the network does not fit the variant.</exception>
    public LabGan(float[] data, int channels, int side, GanOptions options)
    {
        (_channels, _side, Options) = (channels, side, options);
        // First, because it loads libtorch. A second thread costs these small networks more than it brings.
        Trainer = new GanTrainer(options with { GpuDeviceId = null, Threads = 1 }, channels, side, () => Data!.Next());
        Data = new DataPool(ToTensor(data), options.BatchSize, options.Seed!.Value);
    }

    protected GanOptions Options { get; }

    protected GanTrainer Trainer { get; }

    protected DataPool Data { get; }

    /// <summary>Trains to the end.</summary>
    /// <param name="observe">Is called after each step with the number of steps taken.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public void Train(Action<int> observe, CancellationToken cancellationToken)
    {
        while (Trainer.StepsTaken < Options.Steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Trainer.Step();
            observe(Trainer.StepsTaken);
        }
    }

    /// <summary>Trains the critic alone; its schedule counts the steps of all calls.</summary>
    public void TrainCritic(int steps, CancellationToken cancellationToken)
    {
        for (int i = 0; i < steps; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Trainer.StepCritic();
        }
    }

    /// <summary>A figure of the last step.</summary>
    public double Read(string metric) => Trainer.ReadMetrics().First(known => known.Name == metric).Value;

    /// <summary>Samples of the generator as it would be served: the averaged one where there is one.</summary>
    /// <returns>Row by row, count x C x H x W.</returns>
    public float[] Sample(int count)
    {
        using var samples = Trainer.Sample(count);
        return samples.flatten().data<float>().ToArray();
    }

    public void Dispose()
    {
        Trainer.Dispose();
        Data.Dispose();
    }

    /// <summary>Rows of the data's shape as a tensor (count, C, H, W).</summary>
    protected Tensor ToTensor(float[] rows) =>
        tensor(rows, new long[] { rows.Length / (_channels * _side * _side), _channels, _side, _side });
}
