using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// Conditional batch norm in inference, y = scale x + shift: with the running mean m and deviation s, scale = (1 + G c) / s and
/// shift = B c - scale m are found for each row and channel, so that only one product and one sum are as large as the image.
/// </summary>
internal sealed class ConditionalBatchNormExporter : ConditionalExporter
{
    public override Type Layer => typeof(ConditionalBatchNorm);

    public override IEnumerable<Module> Parts(Module layer) => layer.children();

    public override OnnxValue Export(OnnxGraph graph, Module layer, OnnxValue input, OnnxValue condition)
    {
        var conditional = (ConditionalBatchNorm)layer;
        var norm = conditional.norm;
        long channels = input.Shape[1];
        float[] inverse = [.. norm.running_var.ToFloats().Select(variance => (float)(1 / Math.Sqrt(variance + norm.eps)))];
        var scale = graph.Mul(graph.Add(graph.Apply(conditional.gain, condition), 1), graph.Constant(inverse, channels));
        var mean = graph.Constant(norm.running_mean.ToFloats(), channels);
        var shift = graph.Sub(graph.Apply(conditional.bias, condition), graph.Mul(scale, mean));
        return graph.Add(graph.Mul(input, OfPixels(scale)), OfPixels(shift));

        OnnxValue OfPixels(OnnxValue rows) => graph.Reshape(rows, -1, channels, 1, 1);
    }
}
