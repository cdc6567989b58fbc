using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

internal sealed class AveragePoolExporter : LayerExporter<AvgPool2d>
{
    protected override OnnxValue Export(OnnxGraph graph, AvgPool2d layer, OnnxValue input, ChannelAffine affine)
    {
        var stride = layer.stride ?? layer.kernel_size;
        Exportable.Require(layer, Equal(layer.kernel_size), "kernel_size", "the same for both axes");
        Exportable.Require(layer, Equal(stride), "stride", "the same for both axes");
        Exportable.Require(layer, layer.padding is null || layer.padding.All(size => size == 0), "padding", "0");
        Exportable.Require(layer, !layer.ceil_mode, "ceil_mode", "false");
        var mean = graph.AveragePool(input, layer.kernel_size[0], stride[0]);
        double window = layer.kernel_size[0] * layer.kernel_size[0];
        return layer.divisor_override is { } divisor ? graph.Mul(mean, window / divisor) : mean;
    }

    private static bool Equal(long[] sizes) => sizes.All(size => size == sizes[0]);
}
