using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>Builds the networks of a game: those of the family, as its penalties change them, on the device, and checked.</summary>
internal sealed class NetworkBuilder(GanNetwork network, IReadOnlyList<Penalty> penalties, NetworkShape images, Device device)
{
    /// <exception cref="ArgumentException">Its output has another shape, or a penalty does not fit it.</exception>
    public TensorModule CreateGenerator()
    {
        var shape = penalties.Aggregate(images, (shape, penalty) => penalty.GeneratorShape(shape));
        var generator = penalties
            .Aggregate(network.CreateGenerator(shape), (module, penalty) => penalty.PrepareGenerator(module)).to(device);
        NetworkCheck.RequireGenerator(network, generator, shape, device);
        return generator;
    }

    /// <exception cref="ArgumentException">Its output has another shape, or a penalty does not fit it.</exception>
    public TensorModule CreateCritic()
    {
        var shape = penalties.Aggregate(images, (shape, penalty) => penalty.CriticShape(shape));
        var plain = network.CreateCritic(shape);
        NetworkCheck.RequireBatchNormAllowed(network, plain, penalties);
        NetworkCheck.RequireCritic(network, plain.to(device), shape, device);
        return penalties.Aggregate(plain, (module, penalty) => penalty.PrepareCritic(module)).to(device);
    }
}
