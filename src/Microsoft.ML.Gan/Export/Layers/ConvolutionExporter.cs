using Gan.Onnx.Graph;
using TorchSharp.Modules;

namespace Microsoft.ML.Gan.Export.Layers;

internal sealed class ConvolutionExporter : LayerExporter<Conv2d>
{
    public override bool FoldsBatchNorm => true;

    protected override OnnxValue Export(OnnxGraph graph, Conv2d layer, OnnxValue input, ChannelAffine affine)
    {
        PlainConvolution.Require(layer);
        var shape = layer.weight!.shape;
        var weight = affine.Fold(layer.weight.ToFloats(), shape[0], shape[1] * shape[2] * shape[3]);
        return graph.Conv(input, weight, shape, affine.FoldBias(layer.bias.ToFloats()), layer.stride[0], layer.padding![0]);
    }
}
