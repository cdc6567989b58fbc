namespace Microsoft.ML.Gan;

/// <summary>Writes a trained denoiser as an ONNX model for inference.</summary>
internal static class DenoiserExporter
{
    public static byte[] Export(ConditionalModule denoiser, GeneratorMetadata metadata)
    {
        long[] shape = [-1, metadata.Channels, metadata.Height, metadata.Width];
        var graph = new OnnxGraph("denoiser");
        var sample = graph.Input("sample", shape);
        var time = graph.Input("time", -1);
        graph.Output("noise", graph.Apply(denoiser, sample, time), shape);
        return graph.ToModel(metadata);
    }

    public static OnnxValue DenoisingUNet(OnnxGraph graph, DenoisingUNet network, OnnxValue sample, OnnxValue time) =>
        graph.Apply(network.head, graph.Apply(network.body, graph.Apply(network.stem, sample), graph.Apply(network.embedding, time)));

    public static OnnxValue SkipConnection(OnnxGraph graph, SkipConnection level, OnnxValue input, OnnxValue condition)
    {
        var passing = graph.Apply(level.down, input, condition);
        return graph.Apply(level.up, graph.Concat(1, passing, graph.Apply(level.inner, passing, condition)), condition);
    }

    public static OnnxValue TimedResidualBlock(OnnxGraph graph, TimedResidualBlock block, OnnxValue input, OnnxValue embedding)
    {
        var shift = graph.Apply(block.shift, embedding);
        var hidden = graph.Add(graph.Apply(block.first, input), graph.Reshape(shift, -1, shift.Shape[1], 1, 1));
        return graph.Add(graph.Apply(block.second, hidden), block.projection is null ? input : graph.Apply(block.projection, input));
    }

    public static OnnxValue SinusoidalFeatures(OnnxGraph graph, SinusoidalFeatures features, OnnxValue time)
    {
        float[] frequencies = features.frequencies.ToFloats();
        var angle = graph.Mul(graph.Reshape(time, -1, 1), graph.Constant(frequencies, 1, frequencies.Length));
        return graph.Concat(1, graph.Sin(angle), graph.Cos(angle));
    }
}
