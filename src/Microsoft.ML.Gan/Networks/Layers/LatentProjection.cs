using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// The generator's first layer: latents (N, inputs) to maps (N, channels, side, side). DCGAN writes it as a transposed convolution
/// of a 1 x 1 map; it is a matrix product, and is computed as one. Weight of shape (channels side², inputs), no bias.
/// </summary>
internal sealed class LatentProjection : TensorModule, IFoldable
{
    private readonly long _channels, _side;

    internal Parameter weight;

    public LatentProjection(long inputs, long channels, long side) : base(nameof(LatentProjection))
    {
        (_channels, _side) = (channels, side);
        weight = WeightInit.SmallWeight(channels * side * side, inputs);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return linear(input, weight).view(-1, _channels, _side, _side).MoveToOuterDisposeScope();
    }

    OnnxValue IFoldable.Export(OnnxGraph graph, OnnxValue input, ChannelAffine affine) =>
        graph.Reshape(affine.Linear(graph, input, weight, null, pixels: _side * _side), -1, _channels, _side, _side);
}
