namespace Gan.Onnx.Tests;

/// <summary>Runs a part of a graph in ONNX Runtime, dressed up as a generator.</summary>
internal static class Operators
{
    /// <summary>Applies <paramref name="build"/> to one sample of shape 1 x <paramref name="shape"/>.</summary>
    public static float[] Run(float[] sample, long[] shape, Func<OnnxGraph, OnnxValue, OnnxValue> build)
    {
        var graph = new OnnxGraph("operators");
        OnnxValue x = graph.Input("latent", -1, sample.Length);
        OnnxValue y = build(graph, graph.Reshape(x, [-1, .. shape]));
        int count = (int)y.Shape.Skip(1).Aggregate((product, size) => product * size);
        graph.Output("image", graph.Reshape(y, -1, 1, 1, count), -1, 1, 1, count);

        var metadata = new GeneratorMetadata { LatentSize = sample.Length, Channels = 1, Height = 1, Width = count };
        using var session = new GeneratorSession(graph.ToModel(metadata));
        var result = new float[count];
        session.Generate(sample, 1, result);
        return result;
    }

    public static float[] Ramp(int count, float start = 0, float step = 1) =>
        [.. Enumerable.Range(0, count).Select(i => start + step * i)];

    public static void AreClose(float[] expected, float[] actual, double tolerance = 1e-5)
    {
        Assert.HasCount(expected.Length, actual);
        for (int i = 0; i < expected.Length; i++)
            Assert.AreEqual(expected[i], actual[i], tolerance, $"value {i}");
    }
}
