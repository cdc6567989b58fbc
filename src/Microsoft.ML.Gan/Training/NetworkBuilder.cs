using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Builds a GAN's networks: those of the family, as the variant and the run's conditions change them, on the device, and checked.
/// </summary>
internal sealed class NetworkBuilder(
    GanNetwork network, GanVariant variant, IReadOnlyList<INetworkChange> conditions, NetworkShape images, Device device)
{
    private readonly INetworkChange[] _changes = [.. variant.NetworkChanges, .. conditions];

    /// <exception cref="ArgumentException">Its output has another shape, or a change does not fit it.</exception>
    public TensorModule CreateGenerator()
    {
        var shape = _changes.Aggregate(images, (shape, change) => change.ChangeGeneratorShape(shape));
        var generator = _changes.Aggregate(network.CreateGenerator(shape), (module, change) => change.ChangeGenerator(module)).to(device);
        NetworkCheck.RequireGenerator(network, generator, shape, device);
        return generator.OutsideScopes();
    }

    /// <exception cref="ArgumentException">Its output has another shape, or a change or a regularizer does not fit it.</exception>
    public TensorModule CreateCritic()
    {
        var packed = images with { Channels = images.Channels * variant.PackingDegree };
        var shape = _changes.Aggregate(packed, (shape, change) => change.ChangeCriticShape(shape));
        var critic = network.CreateCritic(shape);
        NetworkCheck.RequireBatchNormAllowed(network, critic, variant);
        NetworkCheck.RequireCritic(network, critic.to(device), shape, device);
        foreach (var regularizer in variant.Regularizers)
            regularizer.RequireCritic(critic);
        return _changes.Aggregate(critic, (module, change) => change.ChangeCritic(module)).to(device).OutsideScopes();
    }
}
