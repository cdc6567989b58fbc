using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

internal sealed class EnlargingConvolutionExporter : LayerExporter<EnlargingConvolution>
{
    public override bool FoldsBatchNorm => true;

    protected override OnnxValue Export(OnnxGraph graph, EnlargingConvolution layer, OnnxValue input, ChannelAffine affine)
    {
        using var scope = NewDisposeScope();
        var kernels = layer.Kernels();
        var shape = kernels.shape;
        var weight = affine.Fold(kernels.ToFloats(), shape[1], shape[2] * shape[3]);
        return graph.ConvTranspose(input, weight, shape, affine.FoldBias(layer.bias.ToFloats()), stride: 2, padding: 1);
    }
}
