using Gan.Onnx.Graph;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Export;

/// <summary>Writes a trained generator as an ONNX model for inference.</summary>
internal static class OnnxExporter
{
    public static byte[] Export(TensorModule generator, GeneratorMetadata metadata)
    {
        var graph = new OnnxGraph("generator");
        var latent = graph.Input("latent", -1, metadata.LatentSize);
        graph.Output("image", graph.Apply(generator, latent), -1, metadata.Channels, metadata.Height, metadata.Width);
        return graph.ToModel(metadata);
    }

    /// <exception cref="NotSupportedException">A layer has no exporter; the message names it.</exception>
    public static void RequireExportable(Module network) => ModuleExporter.Require(network);
}
