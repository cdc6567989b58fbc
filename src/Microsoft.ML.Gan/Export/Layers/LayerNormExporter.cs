using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

internal sealed class LayerNormExporter : LayerExporter<LayerNorm>
{
    protected override OnnxValue Export(OnnxGraph graph, LayerNorm layer, OnnxValue input, ChannelAffine affine)
    {
        long[] shape = layer.normalized_shape;
        long count = shape.Aggregate(1L, (count, size) => count * size);
        return graph.LayerNormalization(input, -shape.Length,
            layer.weight.ToFloats(count, otherwise: 1), layer.bias.ToFloats(count, otherwise: 0), layer.eps);
    }
}
