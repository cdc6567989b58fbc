using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

internal sealed class GroupNormExporter : LayerExporter<GroupNorm>
{
    protected override OnnxValue Export(OnnxGraph graph, GroupNorm layer, OnnxValue input, ChannelAffine affine)
    {
        long channels = input.Shape[1];
        return graph.GroupNormalization(input, layer.num_groups,
            layer.weight.ToFloats(channels, otherwise: 1), layer.bias.ToFloats(channels, otherwise: 0), layer.eps);
    }
}
