using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Losses;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Penalties;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Gan.Cli.Lab.Training;

/// <summary>A GAN on points of the plane, trained on one thread by the same steps as those on images.</summary>
internal sealed class PointGan : IDisposable
{
    private readonly GanOptions _options;
    private readonly TorchSettings _settings;
    private readonly AdversarialState _state;
    private readonly PointSource _data;
    private readonly AdversarialStep _step;
    private int _criticSteps;

    /// <param name="points">The data, row by row, N x 2.</param>
    /// <param name="options">How to train. Seed must be given; the network is one for points.</param>
    public PointGan(float[] points, GanOptions options)
    {
        options.Validate();
        _options = options;
        // A second thread costs these small networks more than it brings.
        _settings = new TorchSettings(threads: 1);
        int seed = options.Seed!.Value;
        _state = new AdversarialState(options, new NetworkShape(options.LatentSize, Channels: 2, ImageSize: 1), CPU, seed);
        _data = new PointSource(points, options.BatchSize, seed);
        _step = new AdversarialStep(_state, options, _data);
    }

    /// <summary>Trains to the end.</summary>
    /// <param name="observe">Is called after each step with the number of steps taken.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public void Train(Action<int> observe, CancellationToken cancellationToken)
    {
        for (int taken = 1; taken <= _options.Steps; taken++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _step.Run();
            observe(taken);
        }
    }

    /// <summary>Trains the critic alone. Its learning rate's schedule counts these steps, of which the options' Steps are the most.</summary>
    public void TrainCritic(int steps, CancellationToken cancellationToken)
    {
        for (int i = 0; i < steps; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _options.OptimizerOfCritic.SetLearningRate(_state.CriticOptimizer, _criticSteps++, _options.Steps);
            _step.Critic.Update();
        }
    }

    /// <summary>The losses of the last step.</summary>
    public StepLosses ReadLosses() => _step.ReadLosses();

    /// <summary>The norm of a loss's gradient in the generator's weights, at new samples.</summary>
    public double GeneratorGradientNorm(AdversarialLoss loss, int count)
    {
        using var scope = NewDisposeScope();
        using var frozen = new FrozenParameters(_state.Critic);
        _state.Generator.zero_grad();
        loss.Generator(Logits(_state.Generator.call(_state.Latents(count))), () => Logits(_data.Next(CPU))).backward();
        double squares = _state.Generator.parameters().Sum(weight => weight.grad?.square().sum().item<float>() ?? 0);
        _state.Generator.zero_grad();
        return Math.Sqrt(squares);
    }

    /// <summary>The critic's logits on points, row by row, N x 2.</summary>
    public double[] Judge(float[] points)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        return Doubles(Logits(PointSource.ToTensor(points)));
    }

    /// <summary>The norms of the critic's gradient at random places on lines between data and samples, one for each row of a batch.</summary>
    public double[] SlopesBetween()
    {
        using var scope = NewDisposeScope();
        var real = _data.Next(CPU);
        var fake = _state.Generator.call(_state.Latents(_options.BatchSize)).detach();
        var share = rand(new long[] { _options.BatchSize, 1, 1, 1 }, generator: _state.Random);
        return Doubles(InputGradient.Norms(_state.Critic, fake + share * (real - fake)));
    }

    /// <summary>The critic's weights, biases included.</summary>
    public double[] CriticWeights()
    {
        using var scope = NewDisposeScope();
        return [.. _state.Critic.parameters().SelectMany(weight => Doubles(weight.flatten()))];
    }

    /// <summary>Samples of the generator, of the averaged one where there is one.</summary>
    /// <returns>Row by row, count x 2.</returns>
    public float[] Sample(int count)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        return _state.Best.call(_state.Latents(count)).flatten().data<float>().ToArray();
    }

    public void Dispose()
    {
        _step.Dispose();
        _data.Dispose();
        _state.Dispose();
        _settings.Dispose();
    }

    private Tensor Logits(Tensor points) => _state.Critic.call(points).flatten();

    private static double[] Doubles(Tensor values) => [.. values.detach().data<float>().ToArray().Select(value => (double)value)];
}
