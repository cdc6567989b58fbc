using Microsoft.ML.Gan.Penalties;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Builds a variant's networks: those of the family, as its penalties change them, on the device, and checked.</summary>
internal sealed class NetworkBuilder(GanNetwork network, GanVariant variant, NetworkShape images, Device device)
{
    /// <exception cref="ArgumentException">Its output has another shape, or a penalty does not fit it.</exception>
    public TensorModule CreateGenerator()
    {
        var shape = variant.Penalties.Aggregate(images, (shape, penalty) => penalty.GeneratorShape(shape));
        var generator = variant.Penalties
            .Aggregate(network.CreateGenerator(shape), (module, penalty) => penalty.PrepareGenerator(module)).to(device);
        NetworkCheck.RequireGenerator(network, generator, images, device);
        return generator;
    }

    /// <exception cref="ArgumentException">Its output has another shape, or a penalty does not fit it.</exception>
    public TensorModule CreateCritic()
    {
        var shape = variant.Penalties.Aggregate(images, (shape, penalty) => penalty.CriticShape(shape));
        var plain = network.CreateCritic(shape);
        NetworkCheck.RequireBatchNormAllowed(network, plain, variant.Penalties);
        var critic = variant.Penalties.Aggregate(plain, (module, penalty) => penalty.PrepareCritic(module)).to(device);
        NetworkCheck.RequireCritic(network, critic, shape, device);
        return critic;
    }
}
