using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

internal sealed class LinearExporter : LayerExporter<Linear>
{
    public override bool FoldsBatchNorm => true;

    protected override OnnxValue Export(OnnxGraph graph, Linear layer, OnnxValue input, ChannelAffine affine)
    {
        var shape = layer.weight!.shape;
        var weight = affine.Fold(layer.weight.ToFloats(), shape[0], shape[1]);
        return graph.Gemm(input, weight, shape, affine.FoldBias(layer.bias.ToFloats()), transposeB: true);
    }
}
