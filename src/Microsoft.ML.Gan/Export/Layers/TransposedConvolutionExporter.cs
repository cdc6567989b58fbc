using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

internal sealed class TransposedConvolutionExporter : LayerExporter<ConvTranspose2d>
{
    public override bool FoldsBatchNorm => true;

    protected override OnnxValue Export(OnnxGraph graph, ConvTranspose2d layer, OnnxValue input, ChannelAffine affine)
    {
        Exportable.Require(layer);
        Exportable.Require(layer, layer.groups == 1, "groups", "1");
        Exportable.Require(layer, layer.output_padding is null or [] or [0, 0], "output_padding", "0");
        var shape = layer.weight!.shape;
        var weight = affine.Fold(layer.weight.ToFloats(), shape[1], shape[2] * shape[3]);
        return graph.ConvTranspose(input, weight, shape, affine.FoldBias(layer.bias.ToFloats()), layer.stride[0], layer.padding![0]);
    }
}
