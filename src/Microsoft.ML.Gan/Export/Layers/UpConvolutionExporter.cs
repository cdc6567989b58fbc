namespace Microsoft.ML.Gan;

internal sealed class UpConvolutionExporter : LayerExporter<UpConvolution>
{
    public override bool FoldsBatchNorm => true;

    protected override OnnxValue Export(OnnxGraph graph, UpConvolution layer, OnnxValue input, ChannelAffine affine)
    {
        var shape = layer.weight.shape;
        var weight = affine.Fold(layer.weight.ToFloats(), shape[1], shape[2] * shape[3]);
        return graph.ConvTranspose(input, weight, shape, affine.FoldBias(layer.bias.ToFloats()), stride: 2, padding: 1);
    }
}
