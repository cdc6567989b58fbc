using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// The generator's first layer: latents (N, inputs) to maps (N, channels, side, side). DCGAN writes it as a transposed convolution
/// of a 1 x 1 map; it is a matrix product, and is computed as one. Weight of shape (channels side², inputs), no bias.
/// </summary>
public sealed class Projection : TensorModule
{
    internal Parameter weight;

    /// <summary>Creates the layer.</summary>
    public Projection(long inputs, long channels, long side) : base(nameof(Projection))
    {
        Channels = channels;
        Side = side;
        weight = Initial.Weight(channels * side * side, inputs);
        RegisterComponents();
    }

    /// <summary>The channels of the map.</summary>
    public long Channels { get; }

    /// <summary>The height and width of the map.</summary>
    public long Side { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return linear(input, weight).view(-1, Channels, Side, Side).MoveToOuterDisposeScope();
    }
}
