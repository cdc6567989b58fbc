using Microsoft.ML.Gan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>All that training changes: networks, optimizers, the averaged generator and the random numbers, on one device.</summary>
internal sealed class AdversarialState : IDisposable
{
    private readonly int _latentSize;

    public AdversarialState(TrainingOptions options, NetworkShape shape, Device device, int seed)
    {
        (Device, _latentSize) = (device, shape.LatentSize);
        // Modules draw their initial weights from the global generator; all else comes from this run's own.
        manual_seed(seed);
        Random = new torch.Generator((ulong)(uint)seed, device);
        // Moving replaces parameters: the optimizers come after it.
        var builder = new NetworkBuilder(options.Network, options.GetVariant(), shape, device);
        Generator = builder.CreateGenerator();
        Critic = builder.CreateCritic();
        GeneratorOptimizer = options.OptimizerOfGenerator.Create(Generator.parameters());
        CriticOptimizer = options.OptimizerOfCritic.Create(Critic.parameters());
        if (options.EmaDecay is double decay)
            Average = new ExponentialMovingAverage(builder.CreateGenerator(), Generator, decay);
    }

    public Device Device { get; }

    public TensorModule Generator { get; }

    public TensorModule Critic { get; }

    public optim.Optimizer GeneratorOptimizer { get; }

    public optim.Optimizer CriticOptimizer { get; }

    public ExponentialMovingAverage? Average { get; }

    public torch.Generator Random { get; }

    /// <summary>The generator to serve: the averaged one where there is one.</summary>
    public TensorModule Best => Average?.Module ?? Generator;

    /// <summary>Standard normal latents of shape (count, latent size).</summary>
    public Tensor Latents(int count) => randn(new long[] { count, _latentSize }, device: Device, generator: Random);

    public void Dispose()
    {
        GeneratorOptimizer.Dispose();
        CriticOptimizer.Dispose();
        Generator.Dispose();
        Critic.Dispose();
        Average?.Module.Dispose();
        Random.Dispose();
    }
}
