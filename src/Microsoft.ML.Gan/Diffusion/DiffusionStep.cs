using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// A step of DDPM's training (Ho et al., arXiv:2006.11239, algorithm 1), with all that it changes: down the gradient of
/// <c>E |noise - network(x_t, t)|²</c>, over times t uniform from 1 to T.
/// </summary>
internal sealed class DiffusionStep : TrainingStep
{
    private readonly DiffusionOptions _options;
    private readonly IBatchSource _data;
    private readonly Device _device;
    private readonly torch.Generator _random;
    private readonly DenoisingUNet _network;
    private readonly optim.Optimizer _optimizer;
    private readonly ExponentialMovingAverage<DenoisingUNet>? _average;
    private readonly ForwardDiffusion _diffusion;
    private readonly LossCell _loss = new();
    private int _taken;

    public DiffusionStep(DiffusionOptions options, IBatchSource data, ImageShape images, TrainingRun run)
    {
        (_options, _data, _device) = (options, data, run.Device);
        using var weights = InitialWeights.Draw(run.Seed);
        _random = new torch.Generator((ulong)(uint)run.Seed, _device);
        _network = CreateNetwork();
        _optimizer = options.Optimizer.Create(_network.parameters());
        if (options.EmaDecay is double decay)
            _average = new(CreateNetwork(), _network, decay);
        _diffusion = new ForwardDiffusion(options.Process, _device);

        DenoisingUNet CreateNetwork() => new DenoisingUNet(images.Channels, images.Height, options.BaseChannels).to(_device);
    }

    /// <summary>The denoiser to serve: the averaged one where there is one.</summary>
    public DenoisingUNet Best => _average?.Module ?? _network;

    public override long ImagesSeen => (long)_taken * _options.BatchSize;

    public override IReadOnlyList<TrainingMetric> ReadMetrics() => [new(TrainingMetric.DenoisingLoss, _loss.Read())];

    public override void Dispose()
    {
        base.Dispose();
        _optimizer.Dispose();
        _network.Dispose();
        _average?.Module.Dispose();
        _diffusion.Dispose();
        _loss.Dispose();
        _random.Dispose();
    }

    protected override void Take()
    {
        using var scope = NewDisposeScope();
        _options.Optimizer.SetLearningRate(_optimizer, _taken++, _options.Steps);
        var loss = Loss(_data.Next(_device).Images);
        _optimizer.zero_grad();
        loss.backward();
        _optimizer.step();
        _average?.Update();
        _loss.Set(loss);
    }

    private Tensor Loss(Tensor images)
    {
        var times = randint(1, _options.Timesteps + 1, new[] { images.shape[0] }, device: _device, generator: _random);
        var noise = randn(images.shape, dtype: images.dtype, device: _device, generator: _random);
        var sample = _diffusion.Apply(images, noise, times);
        return mse_loss(_network.call(sample, times.to(ScalarType.Float32)), noise);
    }
}
