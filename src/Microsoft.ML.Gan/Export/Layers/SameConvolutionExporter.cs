namespace Microsoft.ML.Gan;

internal sealed class SameConvolutionExporter : LayerExporter<SameConvolution>
{
    public override bool FoldsBatchNorm => true;

    protected override OnnxValue Export(OnnxGraph graph, SameConvolution layer, OnnxValue input, ChannelAffine affine)
    {
        var shape = layer.weight.shape;
        var weight = affine.Fold(layer.weight.ToFloats(), shape[0], shape[1] * shape[2] * shape[3]);
        return graph.Conv(
            input, weight, shape, affine.FoldBias(layer.bias.ToFloats()), stride: 1, padding: layer.Padding, groups: layer.Groups);
    }
}
