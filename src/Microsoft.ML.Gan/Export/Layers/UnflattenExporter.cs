using Gan.Onnx.Graph;
using TorchSharp.Modules;

namespace Microsoft.ML.Gan.Export.Layers;

/// <summary>Rows of values (N, size) to images (N, …).</summary>
internal sealed class UnflattenExporter : LayerExporter<Unflatten>
{
    protected override OnnxValue Export(OnnxGraph graph, Unflatten layer, OnnxValue input, ChannelAffine affine)
    {
        if (layer.dim != 1)
            throw new NotSupportedException($"The dim of an Unflatten must be 1 for its export to ONNX, but is {layer.dim}.");
        return graph.Reshape(input, [-1, .. layer.unflattened_size!]);
    }
}
