namespace Gan.Onnx.Tests;

/// <summary>
/// The best denoiser of images whose pixels are independent and N(m, s²), as an ONNX model. With a = alpha-bar(t),
/// <c>E[noise | x_t] = sqrt(1 - a) (x_t - sqrt(a) m) / (a s² + 1 - a)</c>.
/// </summary>
internal static class GaussianDenoiser
{
    public const double Mean = 0.125;
    public const double Deviation = 0.2;
    public const int Side = 4;
    public const int Pixels = Side * Side;

    public static GeneratorMetadata Metadata(DiffusionProcess process) => new()
    {
        LatentSize = Pixels,
        Channels = 1,
        Height = Side,
        Width = Side,
        Diffusion = process,
    };

    public static double Noise(double sample, double alphaBar) =>
        Math.Sqrt(1 - alphaBar) * (sample - Math.Sqrt(alphaBar) * Mean) / (alphaBar * Deviation * Deviation + 1 - alphaBar);

    public static byte[] Model(DiffusionProcess process, GeneratorMetadata? metadata = null)
    {
        var graph = new OnnxGraph("gaussian");
        OnnxValue sample = graph.Input("sample", -1, 1, Side, Side), time = graph.Input("time", -1);
        double[] alphaBars = process.GetAlphaBars();
        OnnxValue weights = TimeWeights(graph, time, alphaBars.Length);
        OnnxValue slope = LookUp(graph, weights, alphaBars, alphaBar => Noise(1, alphaBar) - Noise(0, alphaBar));
        OnnxValue offset = LookUp(graph, weights, alphaBars, alphaBar => Noise(0, alphaBar));
        graph.Output("noise", graph.Add(graph.Mul(sample, slope), offset), -1, 1, Side, Side);
        return graph.ToModel(metadata ?? Metadata(process));
    }

    public static GeneratorTransformer Transformer(
        DiffusionProcess process, GeneratorServingOptions? options = null, string column = "Int32") =>
        new(Model(process), "Synthetic", column, options);

    /// <summary>N x times: 1 at each row's time and 0 elsewhere, as <c>max(0, 1 - |time - i|)</c>.</summary>
    private static OnnxValue TimeWeights(OnnxGraph graph, OnnxValue time, int times)
    {
        float[] all = [.. Enumerable.Range(0, times).Select(i => (float)i)];
        OnnxValue difference = graph.Sub(graph.Reshape(time, -1, 1), graph.Constant(all, 1, times));
        OnnxValue distance = graph.Add(graph.Relu(difference), graph.Relu(graph.Mul(difference, -1)));
        return graph.Relu(graph.Add(graph.Mul(distance, -1), 1));
    }

    private static OnnxValue LookUp(OnnxGraph graph, OnnxValue weights, double[] alphaBars, Func<double, double> value)
    {
        float[] table = [.. alphaBars.Select(alphaBar => (float)value(alphaBar))];
        return graph.Reshape(graph.Gemm(weights, table, [table.Length, 1], [], transposeB: false), -1, 1, 1, 1);
    }
}
