using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using static TorchSharp.torch;
using TensorModule = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Gan.Cli.Lab.Training;

/// <summary>A GAN on points of the plane, trained by the same steps as those on images.</summary>
internal sealed class PointGan : IDisposable
{
    private readonly GanOptions _options;
    private readonly TorchSettings _settings;
    private readonly AdversarialState _state;
    private readonly PointSource _data;
    private readonly AdversarialStep _step;

    /// <param name="points">The data, row by row, N x 2.</param>
    /// <param name="options">How to train. Seed must be given; the network is one for points.</param>
    public PointGan(float[] points, GanOptions options)
    {
        options.Validate();
        _options = options;
        _settings = new TorchSettings(options.Threads);
        int seed = options.Seed!.Value;
        _state = new AdversarialState(options, new NetworkShape(options.LatentSize, Channels: 2, ImageSize: 1), CPU, seed);
        _data = new PointSource(points, options.BatchSize, seed);
        _step = new AdversarialStep(_state, options, _data);
    }

    public TensorModule Generator => _state.Generator;

    public TensorModule Critic => _state.Critic;

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

    /// <summary>The losses of the last step.</summary>
    public StepLosses ReadLosses() => _step.ReadLosses();

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
}
