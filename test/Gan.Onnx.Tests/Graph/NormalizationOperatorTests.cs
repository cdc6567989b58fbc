using static Gan.Onnx.Tests.Operators;

namespace Gan.Onnx.Tests;

[TestClass]
public class NormalizationOperatorTests
{
    private const double Epsilon = 0.01;

    private static readonly float[] s_x = [.. Ramp(2 * 4 * 2 * 3).Select(v => MathF.Sin(v * v) + v / 10)];
    private static readonly float[] s_scale = [1, -2, 0.5f, 3];
    private static readonly float[] s_bias = [0, 1, -1, 2];

    [TestMethod]
    public void InstanceNormalization_uses_the_statistics_of_each_channel_of_each_sample() => AreClose(
        Normalized(block: 6, i => i / 6 % 4),
        GraphRun.OnImages(s_x, [2, 4, 2, 3], (graph, x) => graph.InstanceNormalization(x, s_scale, s_bias, Epsilon)));

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(4)]
    public void GroupNormalization_uses_the_statistics_of_neighbouring_channels(int groups) => AreClose(
        Normalized(block: 24 / groups, i => i / 6 % 4),
        GraphRun.OnImages(s_x, [2, 4, 2, 3], (graph, x) => graph.GroupNormalization(x, groups, s_scale, s_bias, Epsilon)));

    [TestMethod]
    public void LayerNormalization_uses_the_statistics_of_the_last_axes() => AreClose(
        Normalized(block: 4, i => i % 4),
        GraphRun.On((graph, x) => graph.LayerNormalization(x[0], -1, s_scale, s_bias, Epsilon), (s_x, [2, 6, 4])));

    [TestMethod]
    public void Normalizations_state_what_does_not_fit()
    {
        var graph = new OnnxGraph("g");
        OnnxValue image = graph.Input("image", -1, 4, -1, -1), row = graph.Input("row", -1, 4);
        Throws.Error<ArgumentException>(() => graph.InstanceNormalization(row, s_scale, s_bias, 0), "at least 3 axes", "row (N x 4)");
        Throws.Error<ArgumentException>(() => graph.InstanceNormalization(image, s_scale, [1], 0), "bias must hold 4 values", "has 1");
        Throws.Error<ArgumentException>(() => graph.GroupNormalization(image, 3, s_scale, s_bias, 0), "multiple of its 3 groups");
        Throws.Error<ArgumentException>(() => graph.GroupNormalization(image, 0, s_scale, s_bias, 0), "groups must be at least 1");
        Throws.Error<ArgumentException>(() => graph.LayerNormalization(row, 2, s_scale, s_bias, 0), "axis of LayerNormalization", "2");
        Throws.Error<ArgumentException>(() => graph.LayerNormalization(image, -1, s_scale, s_bias, 0), "must be at least 1, but is -1");
        Throws.Error<ArgumentException>(() => graph.LayerNormalization(row, -1, s_scale, s_bias, -1), "epsilon must be at least 0");
    }

    /// <summary>Every block of so many values with mean 0 and variance 1, times and plus what belongs to the value's index.</summary>
    private static float[] Normalized(int block, Func<int, int> parameter)
    {
        var y = new List<float>();
        foreach (float[] values in s_x.Chunk(block))
        {
            double mean = values.Average(value => (double)value);
            double variance = values.Average(value => (value - mean) * (value - mean));
            foreach (float value in values)
            {
                int index = parameter(y.Count);
                y.Add((float)(s_scale[index] * (value - mean) / Math.Sqrt(variance + Epsilon) + s_bias[index]));
            }
        }
        return [.. y];
    }
}
