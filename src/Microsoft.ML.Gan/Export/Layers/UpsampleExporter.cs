using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>Images enlarged by a factor; to a size would give no image of another height or width.</summary>
internal sealed class UpsampleExporter : LayerExporter<Upsample>
{
    protected override OnnxValue Export(OnnxGraph graph, Upsample layer, OnnxValue input, ChannelAffine affine)
    {
        var factors = layer.scale_factor;
        Exportable.Require(layer, !factors.IsEmpty && factors[0] == factors[^1], "scale_factor", "given, and the same for both axes");
        Exportable.Require(layer, layer.mode is UpsampleMode.Nearest or UpsampleMode.Bilinear, "mode", "Nearest or Bilinear");
        Exportable.Require(layer, layer.align_corners is not true, "align_corners", "false");
        Exportable.Require(layer, layer.recompute_scale_factor is not true, "recompute_scale_factor", "false");
        return graph.Resize(input, factors[0], layer.mode == UpsampleMode.Nearest ? OnnxResizeMode.Nearest : OnnxResizeMode.Bilinear);
    }
}
