using Microsoft.ML.Gan.Networks.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Penalties;

/// <summary>Networks rebuilt from their own layers. It knows those that are a Sequential, nested or not.</summary>
internal static class LayerSurgery
{
    /// <summary>The network with a layer put before its last one.</summary>
    /// <param name="critic">A Sequential that ends in a Linear.</param>
    /// <param name="subject">Who asks, for the error.</param>
    /// <param name="layer">Builds the layer from the number of features that it is given.</param>
    /// <param name="added">How many features the layer adds.</param>
    /// <exception cref="ArgumentException">The critic is no such network.</exception>
    public static TensorModule InsertBeforeHead(TensorModule critic, string subject, Func<long, TensorModule> layer, long added)
    {
        if (Layers(critic) is not [.. var body, Linear head])
            throw new ArgumentException($"{subject} needs a critic that is a Sequential and ends in a Linear layer, but it is {critic.GetName()}"
                + $"{(Layers(critic) is [.., var last] ? $" and ends in {last.GetName()}" : "")}.");
        long features = head.weight!.shape[1], outputs = head.weight.shape[0];
        head.Dispose();
        return Sequential([.. body, layer(features), Linear(features + added, outputs)]);
    }

    /// <exception cref="ArgumentException">The network is not a Sequential of several layers.</exception>
    public static void RequireLayers(TensorModule critic, string subject)
    {
        if (Layers(critic) is not [_, .., _])
            throw new ArgumentException($"{subject} needs a critic that is a Sequential of several layers, but it is {critic.GetName()}.");
    }

    /// <summary>What the last layer of a network of several is given.</summary>
    public static Tensor Features(TensorModule critic, Tensor images) =>
        Layers(critic)[..^1].Aggregate(images, (value, layer) => layer.call(value));

    /// <summary>The network with each linear layer and convolution under spectral norm.</summary>
    /// <exception cref="ArgumentException">A layer has weights of which it is not known how they act.</exception>
    public static TensorModule NormalizeWeights(TensorModule network, string subject)
    {
        if (network is Sequential)
            return Sequential(Layers(network).Select(layer => NormalizeWeights(layer, subject)));
        if (SpectralNorm.Fits(network))
            return new SpectralNorm(network);
        if (network is not SpectralNorm && network.parameters().Any(parameter => parameter.shape.Length > 1))
            throw new ArgumentException($"{subject} knows layers with one weight, but {network.GetName()} has others: "
                + "build it of layers in a SpectralNorm each.");
        return network;
    }

    private static TensorModule[] Layers(TensorModule network) =>
        network is Sequential ? [.. network.children().Cast<TensorModule>()] : [];
}
