namespace Microsoft.ML.Gan;

/// <summary>Writes trained networks as ONNX models for inference.</summary>
internal static class OnnxExporter
{
    /// <summary>The model of a generator: latents, classes and codes to images.</summary>
    /// <exception cref="NotSupportedException">A layer cannot be exported; the message names it, and the rule.</exception>
    public static byte[] Export(TensorModule generator, GeneratorMetadata metadata) => Graph(generator, metadata).ToModel(metadata);

    /// <summary>The model of a diffusion model's network: noisy samples and their times to the noise.</summary>
    public static byte[] Export(ConditionalModule denoiser, GeneratorMetadata metadata)
    {
        long[] shape = [-1, metadata.Channels, metadata.Height, metadata.Width];
        var graph = new OnnxGraph("denoiser");
        var sample = graph.Input("sample", shape);
        var time = graph.Input("time", -1);
        graph.Output("noise", graph.Apply(denoiser, sample, time), shape);
        return graph.ToModel(metadata);
    }

    /// <summary>The model of a translator, for images of any size that it takes.</summary>
    public static byte[] Export(TensorModule translator, TranslatorMetadata metadata)
    {
        var graph = new OnnxGraph("translator");
        var image = graph.Input("image", -1, metadata.InputChannels, -1, -1);
        graph.Output("translation", graph.Apply(translator, image), -1, metadata.OutputChannels, -1, -1);
        return graph.ToModel(metadata);
    }

    /// <summary>The model of a recognizer: images to codes.</summary>
    /// <param name="recognizer">The network.</param>
    /// <param name="metadata">The images and codes.</param>
    /// <param name="side">The side of the network's images, to which others are continued; null for that of the metadata.</param>
    /// <exception cref="NotSupportedException">A layer cannot be exported; the message names it, and the rule.</exception>
    public static byte[] Export(TensorModule recognizer, RecognizerMetadata metadata, int? side = null) =>
        Graph(recognizer, metadata, side).ToModel(metadata);

    private static OnnxGraph Graph(TensorModule generator, GeneratorMetadata metadata)
    {
        var graph = new OnnxGraph("generator");
        OnnxValue image = graph.Apply(generator, Input(graph, metadata));
        image = Cut(graph, image, axis: 2, metadata.Height);
        image = Cut(graph, image, axis: 3, metadata.Width);
        graph.Output("image", image, -1, metadata.Channels, metadata.Height, metadata.Width);
        return graph;
    }

    private static OnnxGraph Graph(TensorModule recognizer, RecognizerMetadata metadata, int? side)
    {
        var graph = new OnnxGraph("recognizer");
        var image = graph.Input("image", -1, metadata.Channels, metadata.Height, metadata.Width);
        if (side is int continued && continued != metadata.Height)
        {
            int before = ImageMargin.Before(metadata.Height, continued), after = continued - metadata.Height - before;
            image = graph.Pad(image, before, before, after, after, OnnxPadMode.Edge);
        }
        graph.Output("code", graph.Apply(recognizer, image), -1, metadata.CodeSize);
        return graph;
    }

    /// <summary>Cuts off the margin by which training has continued the images.</summary>
    private static OnnxValue Cut(OnnxGraph graph, OnnxValue image, int axis, int length) => image.Shape[axis] is var size && size > length
        ? graph.Slice(image, axis, ImageMargin.Before(length, (int)size), length)
        : image;

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
}
