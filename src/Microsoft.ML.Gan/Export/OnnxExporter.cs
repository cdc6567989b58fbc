using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>Writes trained networks as ONNX models for inference.</summary>
internal static class OnnxExporter
{
    public static byte[] Export(TensorModule generator, GeneratorMetadata metadata)
    {
        var graph = new OnnxGraph("generator");
        graph.Output("image", graph.Apply(generator, Input(graph, metadata)), -1, metadata.Channels, metadata.Height, metadata.Width);
        return graph.ToModel(metadata);
    }

    /// <summary>The generator's rows, of inputs of their own: the latents, the classes as one-hot rows, the codes.</summary>
    private static OnnxValue Input(OnnxGraph graph, GeneratorMetadata metadata)
    {
        List<OnnxValue> parts = [graph.Input("latent", -1, metadata.LatentSize)];
        if (metadata.Classes > 0)
            parts.Add(graph.Gather(Identity(metadata.Classes), metadata.Classes, metadata.Classes, graph.IntegerInput("label", -1)));
        if (metadata.CodeSize > 0)
            parts.Add(graph.Input("code", -1, metadata.CodeSize));
        return parts is [var latent] ? latent : graph.Concat(1, [.. parts]);
    }

    private static float[] Identity(int size)
    {
        var matrix = new float[size * size];
        for (int i = 0; i < size; i++)
            matrix[i * (size + 1)] = 1;
        return matrix;
    }

    /// <summary>The model of a translator, for images of any size that it takes.</summary>
    public static byte[] Export(TensorModule translator, TranslatorMetadata metadata)
    {
        var graph = new OnnxGraph("translator");
        var image = graph.Input("image", -1, metadata.InputChannels, -1, -1);
        graph.Output("translation", graph.Apply(translator, image), -1, metadata.OutputChannels, -1, -1);
        return graph.ToTranslatorModel(metadata);
    }

    /// <summary>The model of a recognizer: images to codes.</summary>
    public static byte[] Export(TensorModule recognizer, RecognizerMetadata metadata)
    {
        var graph = new OnnxGraph("recognizer");
        var image = graph.Input("image", -1, metadata.Channels, metadata.Height, metadata.Width);
        graph.Output("code", graph.Apply(recognizer, image), -1, metadata.CodeSize);
        return graph.ToRecognizerModel(metadata);
    }

    /// <exception cref="NotSupportedException">A layer has no exporter; the message names it.</exception>
    public static void RequireExportable(Module network) => ModuleExporter.Require(network);
}
