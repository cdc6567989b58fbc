using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

/// <summary>Rows of values (N, size) to images (N, …).</summary>
internal sealed class UnflattenExporter : LayerExporter<Unflatten>
{
    protected override OnnxValue Export(OnnxGraph graph, Unflatten layer, OnnxValue input, ChannelAffine affine)
    {
        Exportable.Require(layer, layer.dim == 1, "dim", "1");
        return graph.Reshape(input, [-1, .. layer.unflattened_size!]);
    }
}
