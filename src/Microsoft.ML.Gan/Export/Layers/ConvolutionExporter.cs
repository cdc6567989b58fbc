using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

internal sealed class ConvolutionExporter : LayerExporter<Conv2d>
{
    public override bool FoldsBatchNorm => true;

    protected override OnnxValue Export(OnnxGraph graph, Conv2d layer, OnnxValue input, ChannelAffine affine)
    {
        Exportable.Require(layer);
        Exportable.Require(layer, layer.padding_mode is PaddingModes.Zeros or PaddingModes.Reflect, "padding_mode", "Zeros or Reflect");
        bool reflects = layer.padding_mode == PaddingModes.Reflect;
        long padding = layer.padding![0];
        var shape = layer.weight!.shape;
        var weight = affine.Fold(layer.weight.ToFloats(), shape[0], shape[1] * shape[2] * shape[3]);
        return graph.Conv(
            reflects ? graph.Pad(input, padding, OnnxPadMode.Reflect) : input, weight, shape, affine.FoldBias(layer.bias.ToFloats()),
            layer.stride[0], reflects ? 0 : padding, layer.groups);
    }
}
