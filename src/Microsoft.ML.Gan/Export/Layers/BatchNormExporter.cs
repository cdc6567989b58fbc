using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

/// <summary>A batch norm that follows no layer into which it could be folded.</summary>
internal sealed class BatchNormExporter : LayerExporter<BatchNorm2d>
{
    protected override OnnxValue Export(OnnxGraph graph, BatchNorm2d layer, OnnxValue input, ChannelAffine affine)
    {
        Exportable.Require(layer, layer.track_running_stats, "track_running_stats", "true");
        long channels = input.Shape[1];
        return graph.BatchNormalization(input,
            layer.weight.ToFloats(channels, otherwise: 1), layer.bias.ToFloats(channels, otherwise: 0),
            layer.running_mean.ToFloats(), layer.running_var.ToFloats(), layer.eps);
    }
}
