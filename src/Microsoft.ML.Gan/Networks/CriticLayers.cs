using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// A critic as its layers: the head, which is the last, and what computes the head's features. It knows critics that are a Sequential, and
/// the layers of one inside another.
/// </summary>
internal static class CriticLayers
{
    /// <summary>All layers but the last, and the last.</summary>
    public static (TensorModule[] Trunk, TensorModule Head) SplitHead(TensorModule critic)
    {
        TensorModule[] layers = [.. critic.Leaves()];
        return (layers[..^1], layers[^1]);
    }

    /// <summary>What the head is given.</summary>
    public static Tensor Features(TensorModule critic, Tensor images) =>
        SplitHead(critic).Trunk.Aggregate(images, (value, layer) => layer.call(value));

    /// <summary>The critic with another layer in the place of its head.</summary>
    /// <param name="critic">A Sequential that ends in a Linear, which may be under spectral norm.</param>
    /// <param name="subject">Who asks, for the error.</param>
    /// <param name="create">Builds the layer around the head, given the number of features that both see.</param>
    /// <exception cref="ArgumentException">The critic is no such network.</exception>
    public static TensorModule WithHead(TensorModule critic, string subject, Func<TensorModule, long, TensorModule> create)
    {
        var (trunk, head) = SplitHead(critic);
        return Sequential([.. trunk, create(head, RequireLinear(critic, subject).weight!.shape[1])]);
    }

    /// <summary>The critic with a layer put before its head, which grows for it.</summary>
    /// <param name="critic">A Sequential that ends in a Linear, which may be under spectral norm.</param>
    /// <param name="subject">Who asks, for the error.</param>
    /// <param name="create">Builds the layer from the number of features that it is given.</param>
    /// <param name="added">How many features the layer adds.</param>
    /// <exception cref="ArgumentException">The critic is no such network.</exception>
    public static TensorModule WithLayerBeforeHead(TensorModule critic, string subject, Func<long, TensorModule> create, long added)
    {
        var (trunk, head) = SplitHead(critic);
        var linear = RequireLinear(critic, subject);
        long features = linear.weight!.shape[1], outputs = linear.weight.shape[0];
        var wider = Linear(features + added, outputs, hasBias: linear.bias is not null);
        head.Dispose();
        return Sequential([.. trunk, create(features), head is SpectralNormLayer ? new SpectralNormLayer(wider) : wider]);
    }

    /// <exception cref="ArgumentException">The critic is not a Sequential of several layers.</exception>
    public static void RequireSeveral(TensorModule critic, string subject)
    {
        if (SplitHead(critic).Trunk is [])
            throw new ArgumentException($"{subject} needs a critic that is a Sequential of several layers, but it is {critic.GetName()}.");
    }

    private static Linear RequireLinear(TensorModule critic, string subject) =>
        SplitHead(critic) is ({ Length: > 0 }, var head) && (head is SpectralNormLayer norm ? norm.Layer : head) is Linear linear
            ? linear
            : throw new ArgumentException(
                $"{subject} needs a critic that is a Sequential of several layers and ends in a Linear, but its layers are "
                + $"{string.Join(", ", critic.Leaves().Select(layer => layer.GetName()))}.");
}
