namespace Gan.Onnx.Tests;

/// <summary>Small generators with fixed weights.</summary>
internal static class TestGenerator
{
    public const int LatentSize = 4;

    public static GeneratorMetadata Metadata(int channels = 3, int size = 8) => new()
    {
        LatentSize = LatentSize,
        Channels = channels,
        Height = size,
        Width = size,
        Variant = "test",
    };

    /// <summary>image = tanh(convTranspose(reshape(latent W))): enough for every pixel to depend on every latent.</summary>
    public static byte[] Model(int channels = 3, int size = 8) => Graph(channels, size).ToModel(Metadata(channels, size));

    public static OnnxGraph Graph(int channels = 3, int size = 8)
    {
        int half = size / 2;
        var random = new Random(1);
        var graph = new OnnxGraph("test");
        OnnxValue x = graph.Input("latent", -1, LatentSize);
        x = graph.Gemm(x, Weights(random, LatentSize * 6 * half * half), [LatentSize, 6 * half * half], [], transposeB: false);
        x = graph.Reshape(x, -1, 6, half, half);
        x = graph.ConvTranspose(
            x, Weights(random, 6 * channels * 16), [6, channels, 4, 4], Weights(random, channels), stride: 2, padding: 1);
        graph.Output("image", graph.Tanh(x), -1, channels, size, size);
        return graph;
    }

    public static GeneratorTransformer Transformer(string inputColumnName, GeneratorServingOptions? options = null, int channels = 3) =>
        new(Model(channels), "Synthetic", inputColumnName, options);

    private static float[] Weights(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - 0.5))];
}
