using Gan.Onnx.Graph;
using TorchSharp.Modules;

namespace Microsoft.ML.Gan.Export.Layers;

/// <summary>A batch norm that follows no layer into which it could be folded.</summary>
internal sealed class BatchNormExporter : LayerExporter<BatchNorm2d>
{
    protected override OnnxValue Export(OnnxGraph graph, BatchNorm2d layer, OnnxValue input, ChannelAffine affine)
    {
        if (!layer.track_running_stats)
            throw new NotSupportedException("A BatchNorm2d must track running statistics for its export to ONNX, but does not.");
        var mean = layer.running_mean.ToFloats();
        var ones = new float[mean.Length];
        Array.Fill(ones, 1);
        return graph.BatchNormalization(input,
            layer.affine ? layer.weight.ToFloats() : ones, layer.affine ? layer.bias.ToFloats() : new float[mean.Length],
            mean, layer.running_var.ToFloats(), layer.eps);
    }
}
