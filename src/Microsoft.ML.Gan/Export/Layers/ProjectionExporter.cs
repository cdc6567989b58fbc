namespace Microsoft.ML.Gan;

internal sealed class ProjectionExporter : LayerExporter<Projection>
{
    public override bool FoldsBatchNorm => true;

    protected override OnnxValue Export(OnnxGraph graph, Projection layer, OnnxValue input, ChannelAffine affine)
    {
        long pixels = layer.Side * layer.Side;
        var shape = layer.weight.shape;
        var weight = affine.Fold(layer.weight.ToFloats(), layer.Channels, pixels * shape[1]);
        var flat = graph.Gemm(input, weight, shape, affine.FoldBias([], (int)pixels), transposeB: true);
        return graph.Reshape(flat, -1, layer.Channels, layer.Side, layer.Side);
    }
}
