using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

/// <summary>Images (N, …) of known sizes to rows of values (N, size).</summary>
internal sealed class FlattenExporter : LayerExporter<Flatten>
{
    protected override OnnxValue Export(OnnxGraph graph, Flatten layer, OnnxValue input, ChannelAffine affine)
    {
        Exportable.Require(layer, layer.start_dim == 1, "start_dim", "1");
        Exportable.Require(layer, layer.end_dim == -1 || layer.end_dim == input.Shape.Length - 1, "end_dim", "the last one");
        return graph.Reshape(input, -1, input.Shape.Skip(1).Aggregate(1L, (count, size) => count * size));
    }
}
