using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>Attention over the pixels of images of a known size.</summary>
internal sealed class SelfAttentionExporter : LayerExporter<SelfAttention>
{
    public override IEnumerable<Module> Parts(Module layer) => layer.children();

    protected override OnnxValue Export(OnnxGraph graph, SelfAttention layer, OnnxValue input, ChannelAffine affine)
    {
        long pixels = input.Shape[2] * input.Shape[3];
        var x = layer.norm is { } norm ? graph.Apply(norm, input) : input;
        var (query, key, value) = (Pixels(layer.query), Pixels(layer.key), Pixels(layer.value));
        var weights = graph.Softmax(graph.MatMul(graph.Mul(graph.Transpose(query, 0, 2, 1), layer.Scale), key), -1);
        var attended = graph.MatMul(value, graph.Transpose(weights, 0, 2, 1));
        var image = graph.Reshape(attended, -1, attended.Shape[1], input.Shape[2], input.Shape[3]);
        return graph.Add(input, graph.Mul(graph.Apply(layer.output, image), graph.Constant(layer.gamma.ToFloats(), 1)));

        OnnxValue Pixels(TensorModule convolution)
        {
            var map = graph.Apply(convolution, x);
            return graph.Reshape(map, -1, map.Shape[1], pixels);
        }
    }
}
