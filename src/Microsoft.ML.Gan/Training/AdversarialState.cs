using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>All that training changes: networks, optimizers, the averaged generator and the random numbers, on one device.</summary>
internal sealed class AdversarialState : IDisposable
{
    private readonly int _latentSize;

    public AdversarialState(AdversarialOptions options, NetworkShape shape, Device device, int seed, GanConditions conditions)
    {
        (Device, Conditions, _latentSize) = (device, conditions, shape.LatentSize);
        using var weights = InitialWeights.Draw(seed);
        Random = new torch.Generator((ulong)(uint)seed, device);
        // Moving replaces parameters: the optimizers come after it.
        var builder = new NetworkBuilder(options.NetworkToTrain, options.GetVariant(), conditions.All, shape, device);
        Generator = builder.CreateGenerator();
        Critic = builder.CreateCritic();
        GeneratorOptimizer = OptimizerOf(Generator, options.OptimizerOfGenerator);
        CriticOptimizer = OptimizerOf(Critic, options.OptimizerOfCritic);
        if (options.EmaDecay is double decay)
            Average = new ExponentialMovingAverage<TensorModule>(builder.CreateGenerator(), Generator, decay);
    }

    public Device Device { get; }

    /// <summary>What samples depend on besides latents.</summary>
    public GanConditions Conditions { get; }

    public TensorModule Generator { get; }

    public TensorModule Critic { get; }

    public optim.Optimizer GeneratorOptimizer { get; }

    public optim.Optimizer CriticOptimizer { get; }

    public ExponentialMovingAverage<TensorModule>? Average { get; }

    public torch.Generator Random { get; }

    /// <summary>The generator to serve: the averaged one where there is one.</summary>
    public TensorModule Best => Average?.Module ?? Generator;

    /// <summary>Standard normal latents, and behind them classes and codes.</summary>
    /// <param name="count">The number of samples to draw.</param>
    /// <param name="labels">The index of each sample's class, (count), Int64; null for the first class.</param>
    public SampleInput DrawInput(int count, Tensor? labels = null)
    {
        // What was drawn outlives the batch of data that its labels come from.
        var classes = labels?.alias() ?? zeros(new long[] { count }, dtype: ScalarType.Int64, device: Device);
        var latents = randn(new long[] { count, _latentSize }, dtype: Generator.NumberType(), device: Device, generator: Random);
        var codes = Conditions.Codes.Draw(count, Device, Random);
        var rows = Conditions.HasClasses
            ? cat(new[] { latents, nn.functional.one_hot(classes, Conditions.ClassNames.Count).to(latents.dtype) }, 1)
            : latents;
        return new SampleInput(Conditions.Codes.Size > 0 ? cat(new[] { rows, codes }, 1) : rows, classes, codes);
    }

    public void Dispose()
    {
        GeneratorOptimizer.Dispose();
        CriticOptimizer.Dispose();
        Generator.Dispose();
        Critic.Dispose();
        Average?.Module.Dispose();
        Random.Dispose();
    }

    private static optim.Optimizer OptimizerOf(TensorModule network, OptimizerSettings settings)
    {
        if (network.NumberType() != ScalarType.Float64)
            settings.RequireSingle();
        return settings.Create(network.parameters());
    }
}
