using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>Networks rebuilt from their own layers. It knows those that are a Sequential, and the layers of one inside another.</summary>
internal static class LayerSurgery
{
    /// <summary>The network with a layer put before its last one.</summary>
    /// <param name="critic">A Sequential that ends in a Linear, which may be under spectral norm.</param>
    /// <param name="subject">Who asks, for the error.</param>
    /// <param name="layer">Builds the layer from the number of features that it is given.</param>
    /// <param name="added">How many features the layer adds.</param>
    /// <exception cref="ArgumentException">The critic is no such network.</exception>
    public static TensorModule InsertBeforeHead(TensorModule critic, string subject, Func<long, TensorModule> layer, long added)
    {
        var layers = Layers(critic);
        var head = HeadOf(layers, subject);
        var last = layers[^1];
        long features = head.weight!.shape[1], outputs = head.weight.shape[0];
        var wider = Linear(features + added, outputs, hasBias: head.bias is not null);
        last.Dispose();
        return Sequential([.. layers[..^1], layer(features), last is SpectralNorm ? new SpectralNorm(wider) : wider]);
    }

    /// <summary>The network with another layer in the place of its last one.</summary>
    /// <param name="critic">A Sequential that ends in a Linear, which may be under spectral norm.</param>
    /// <param name="subject">Who asks, for the error.</param>
    /// <param name="layer">Builds the layer around the last one, given the number of features that both see.</param>
    /// <exception cref="ArgumentException">The critic is no such network.</exception>
    public static TensorModule ReplaceHead(TensorModule critic, string subject, Func<TensorModule, long, TensorModule> layer)
    {
        var layers = Layers(critic);
        return Sequential([.. layers[..^1], layer(layers[^1], HeadOf(layers, subject).weight!.shape[1])]);
    }

    /// <exception cref="ArgumentException">The network is not a Sequential of several layers.</exception>
    public static void RequireLayers(TensorModule critic, string subject)
    {
        if (Layers(critic) is not [_, .., _])
            throw new ArgumentException($"{subject} needs a critic that is a Sequential of several layers, but it is {critic.GetName()}.");
    }

    /// <summary>What the last layer of a network of several is given.</summary>
    public static Tensor Features(TensorModule critic, Tensor images) =>
        Trunk(critic).Aggregate(images, (value, layer) => layer.call(value));

    /// <summary>All layers of a network of several but the last.</summary>
    public static TensorModule[] Trunk(TensorModule critic) => Layers(critic)[..^1];

    /// <summary>The last layer of a network of several.</summary>
    public static TensorModule Head(TensorModule critic) => Layers(critic)[^1];

    /// <summary>The network with each linear layer and convolution under spectral norm.</summary>
    /// <exception cref="ArgumentException">A layer has weights of which it is not known how they act.</exception>
    public static TensorModule NormalizeWeights(TensorModule network, string subject) => network is Sequential
        ? Sequential(Layers(network).Select(layer => NormalizeWeight(layer, subject)))
        : NormalizeWeight(network, subject);

    private static Linear HeadOf(TensorModule[] layers, string subject) =>
        layers.Length > 1 && (layers[^1] is SpectralNorm norm ? norm.Layer : layers[^1]) is Linear head
            ? head
            : throw new ArgumentException(
                $"{subject} needs a critic that is a Sequential of several layers and ends in a Linear, but its layers are "
                + $"{string.Join(", ", layers.Select(layer => layer.GetName()))}.");

    private static TensorModule NormalizeWeight(TensorModule layer, string subject)
    {
        if (SpectralNorm.Fits(layer))
            return new SpectralNorm(layer);
        if (HasFreeWeights(layer))
            throw new ArgumentException(
                $"{subject} knows linear layers and convolutions, but {layer.GetName()} has weights of another kind: "
                + "build the network as a Sequential, or put a SpectralNorm around each of the layers inside.");
        return layer;
    }

    private static bool HasFreeWeights(Module module) =>
        // What minibatch discrimination adds is bounded whatever its weight, which is no map from its input to its output.
        module is not (SpectralNorm or MinibatchDiscrimination)
        && (module.named_parameters(recurse: false).Any(entry => entry.parameter.shape.Length > 1)
            || module.children().Any(HasFreeWeights));

    private static TensorModule[] Layers(TensorModule network) =>
        network is Sequential ? [.. network.children().Cast<TensorModule>().SelectMany(Layers)] : [network];
}
