using Gan.Onnx.Graph;
using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Export;

/// <summary>
/// Writes a trained generator as an ONNX model for inference: its layers in order, one exporter per kind of layer, with each batch norm
/// folded into the layer before it where that one has weights to fold it into, and spectral norms into the weights that they divide.
/// </summary>
internal static class OnnxExporter
{
    public static byte[] Export(TensorModule generator, GeneratorMetadata metadata)
    {
        var graph = new OnnxGraph("generator");
        var value = graph.Input("latent", -1, metadata.LatentSize);
        foreach (var layer in Fused(generator))
            value = layer.Export(graph, value);
        graph.Output("image", value, -1, metadata.Channels, metadata.Height, metadata.Width);
        return graph.ToModel(metadata);
    }

    /// <exception cref="NotSupportedException">A layer has no exporter.</exception>
    public static void RequireExportable(TensorModule generator) => _ = Fused(generator);

    private static List<FusedLayer> Fused(TensorModule generator)
    {
        var fused = new List<FusedLayer>();
        foreach (var layer in Leaves(generator))
        {
            if (layer is BatchNorm { track_running_stats: true } batchNorm && fused is [.., { TakesBatchNorm: true } last])
                fused[^1] = last with { BatchNorm = batchNorm };
            else
                fused.Add(FusedLayer.Of(layer));
        }
        return fused;
    }

    private static IEnumerable<Module> Leaves(Module module) =>
        module is Sequential ? module.children().SelectMany(Leaves) : [module];
}
