using static Gan.Onnx.Tests.Operators;

namespace Gan.Onnx.Tests;

[TestClass]
public class ConvolutionOperatorTests
{
    [TestMethod]
    public void Conv_with_groups_mixes_only_the_channels_of_a_group()
    {
        // 4 channels in 2 groups, 2 outputs per group, kernels of 1 x 1.
        float[] x = Ramp(2 * 4 * 2 * 3, -3, 0.25f), weight = Ramp(4 * 2, -1, 0.5f);
        var expected = new float[2 * 4 * 6];
        for (int n = 0; n < 2; n++)
            for (int o = 0; o < 4; o++)
                for (int i = 0; i < 6; i++)
                    for (int c = 0; c < 2; c++)
                        expected[(n * 4 + o) * 6 + i] += x[(n * 4 + o / 2 * 2 + c) * 6 + i] * weight[o * 2 + c];
        AreClose(expected, GraphRun.OnImages(x, [2, 4, 2, 3], (graph, value) =>
            graph.Conv(value, weight, [4, 2, 1, 1], [], stride: 1, padding: 0, groups: 2)));
    }

    [TestMethod]
    public void Convolutions_take_images_of_any_size()
    {
        float[] x = Ramp(2 * 3 * 7 * 5, -1, 0.01f), weight = Ramp(3 * 3 * 3 * 3, 0.5f, -0.01f);
        float[] y = GraphRun.OnImages(x, [2, 3, 7, 5], (graph, value) =>
            graph.ConvTranspose(graph.Conv(value, weight, [3, 3, 3, 3], [], 2, 1), weight, [3, 3, 3, 3], [], 2, 1));
        Assert.HasCount(2 * 3 * 7 * 5, y);
    }

    [TestMethod]
    [DataRow(2, 2)]
    [DataRow(3, 1)]
    [DataRow(2, 3)]
    public void AveragePool_is_the_mean_of_each_window(int kernel, int stride)
    {
        const int Height = 5, Width = 4;
        float[] x = [.. Ramp(2 * 3 * Height * Width).Select(v => MathF.Sin(v))];
        int height = (Height - kernel) / stride + 1, width = (Width - kernel) / stride + 1;
        var expected = new List<float>();
        for (int plane = 0; plane < 6; plane++)
            for (int i = 0; i < height; i++)
                for (int j = 0; j < width; j++)
                {
                    double sum = 0;
                    for (int u = 0; u < kernel; u++)
                        for (int v = 0; v < kernel; v++)
                            sum += x[(plane * Height + i * stride + u) * Width + j * stride + v];
                    expected.Add((float)(sum / (kernel * kernel)));
                }
        AreClose([.. expected], GraphRun.OnImages(x, [2, 3, Height, Width], (graph, value) => graph.AveragePool(value, kernel, stride)));
    }

    [TestMethod]
    public void GlobalAveragePool_is_the_mean_of_each_channel()
    {
        // Channels of 6 consecutive numbers, the first of them 6 k: the mean is 6 k + 2.5.
        float[] y = GraphRun.OnImages(Ramp(24), [2, 2, 2, 3], (graph, x) => graph.GlobalAveragePool(x));
        AreClose([2.5f, 8.5f, 14.5f, 20.5f], y);
    }
}
