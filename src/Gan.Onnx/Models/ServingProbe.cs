namespace Gan.Onnx;

/// <summary>Checks that models can be served on a device, so that what cannot be served is not trained for hours first.</summary>
internal static class ServingProbe
{
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public static void Run(ServingOptions options)
    {
        var graph = new OnnxGraph("probe");
        graph.Output("image", graph.Reshape(graph.Input("latent", -1, 1), -1, 1, 1, 1), -1, 1, 1, 1);
        byte[] model = graph.ToModel(new GeneratorMetadata { LatentSize = 1, Channels = 1, Height = 1, Width = 1 });
        // A fall-back is told of by the model that is trained.
        new OnnxModel(model, options with { Environment = UserLog.Nobody }).Dispose();
    }
}
