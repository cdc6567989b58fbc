using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Times as waves of many lengths (Vaswani et al., arXiv:1706.03762, section 3.5): (N) to (N, size), where feature i and feature
/// size / 2 + i are the sine and the cosine of <c>time 10000^(-2 i / size)</c>.
/// </summary>
internal sealed class SinusoidalFeatures : TensorModule, IOnnxExportable
{
    private const double LongestWave = 10_000;

    private Tensor frequencies;

    /// <param name="size">The number of features; even.</param>
    public SinusoidalFeatures(int size) : base(nameof(SinusoidalFeatures))
    {
        float[] values = [.. Enumerable.Range(0, size / 2).Select(i => (float)Math.Pow(LongestWave, -2.0 * i / size))];
        frequencies = tensor(values);
        RegisterComponents();
    }

    public override Tensor forward(Tensor time)
    {
        using var scope = NewDisposeScope();
        var angle = time.view(-1, 1) * frequencies;                     // (N, size / 2)
        return cat(new[] { angle.sin(), angle.cos() }, 1).MoveToOuterDisposeScope();
    }

    public OnnxValue Export(OnnxGraph graph, OnnxValue time)
    {
        float[] values = frequencies.ToFloats();
        var angle = graph.Mul(graph.Reshape(time, -1, 1), graph.Constant(values, 1, values.Length));
        return graph.Concat(1, graph.Sin(angle), graph.Cos(angle));
    }
}
