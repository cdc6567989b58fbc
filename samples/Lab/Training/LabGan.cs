using Microsoft.ML.Gan;
using TorchSharp;
using static TorchSharp.torch;

namespace Lab;

/// <summary>A GAN on data held in memory, trained on one thread by the same steps as <c>TrainGan</c> takes.</summary>
internal class LabGan : IDisposable
{
    private readonly GameConditions _conditions = GameConditions.None();
    private readonly TorchSettings _settings;
    private readonly AdversarialStep _step;
    private int _criticSteps;

    /// <param name="data">The data row by row, count x C x H x W, in [-1, 1] where the generator ends in tanh.</param>
    /// <param name="shape">The shape of the data and of the networks.</param>
    /// <param name="options">How to train. Seed must be given.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or the network does not fit the variant.</exception>
    public LabGan(float[] data, NetworkShape shape, GanOptions options)
    {
        options.Validate();
        Options = options;
        Shape = shape;
        // A second thread costs these small networks more than it brings.
        _settings = new TorchSettings(threads: 1);
        int seed = options.Seed!.Value;
        State = new AdversarialState(options, shape, CPU, seed, _conditions);
        Data = new PoolSource(ToTensor(data), options.BatchSize, seed);
        _step = new AdversarialStep(State, options, Data);
    }

    protected GanOptions Options { get; }

    protected NetworkShape Shape { get; }

    protected AdversarialState State { get; }

    protected PoolSource Data { get; }

    /// <summary>Trains to the end.</summary>
    /// <param name="observe">Is called after each step with the number of steps taken.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public void Train(Action<int> observe, CancellationToken cancellationToken)
    {
        using var finalizers = new FinalizerGate();
        for (int taken = 1; taken <= Options.Steps; taken++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            finalizers.BetweenSteps();
            _step.Run();
            observe(taken);
        }
    }

    /// <summary>Trains the critic alone. Its learning rate's schedule counts these steps, of which the options' Steps are the most.</summary>
    public void TrainCritic(int steps, CancellationToken cancellationToken)
    {
        using var finalizers = new FinalizerGate();
        for (int i = 0; i < steps; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            finalizers.BetweenSteps();
            Options.OptimizerOfCritic.SetLearningRate(State.CriticOptimizer, _criticSteps++, Options.Steps);
            _step.Critic.Update();
        }
    }

    /// <summary>A figure of the last step.</summary>
    public double Read(string metric) => _step.ReadMetrics().First(known => known.Name == metric).Value;

    /// <summary>Samples of the generator as it would be served: the averaged one where there is one, batch norm by its running means.</summary>
    /// <returns>Row by row, count x C x H x W.</returns>
    public float[] Sample(int count)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        State.Best.eval();
        float[] samples = State.Best.call(State.Draw(count).Rows).flatten().data<float>().ToArray();
        State.Best.train();
        return samples;
    }

    public void Dispose()
    {
        _step.Dispose();
        Data.Dispose();
        State.Dispose();
        _conditions.Dispose();
        _settings.Dispose();
    }

    /// <summary>Rows of the data's shape as a tensor (count, C, H, W).</summary>
    protected Tensor ToTensor(float[] rows) => tensor(rows,
        new long[] { rows.Length / (Shape.Channels * Shape.ImageSize * Shape.ImageSize), Shape.Channels, Shape.ImageSize, Shape.ImageSize });
}
