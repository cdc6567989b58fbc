using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>What a network's parameters and buffers have in common.</summary>
internal static class NetworkTensors
{
    /// <summary>The type of its parameters; Float32 where it has none.</summary>
    public static ScalarType NumberType(this TensorModule network) =>
        network.parameters().Select(parameter => parameter.dtype).FirstOrDefault(is_floating_point, ScalarType.Float32);

    /// <summary>
    /// The network, whose tensors no scope disposes any more: it may be built in a scope and outlive it. TorchSharp's own layers do so.
    /// </summary>
    public static TensorModule OutsideScopes(this TensorModule network)
    {
        foreach (var tensor in network.parameters().Concat(network.buffers()))
            tensor.DetachFromDisposeScope();
        return network;
    }
}
