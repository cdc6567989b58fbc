using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

internal sealed class InstanceNormExporter : LayerExporter<InstanceNorm2d>
{
    protected override OnnxValue Export(OnnxGraph graph, InstanceNorm2d layer, OnnxValue input, ChannelAffine affine)
    {
        // With running statistics it would not look at the instance in inference.
        Exportable.Require(layer, !layer.track_running_stats, "track_running_stats", "false");
        long channels = input.Shape[1];
        return graph.InstanceNormalization(
            input, layer.weight.ToFloats(channels, otherwise: 1), layer.bias.ToFloats(channels, otherwise: 0), layer.eps);
    }
}
