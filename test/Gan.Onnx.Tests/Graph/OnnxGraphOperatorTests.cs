using static Gan.Onnx.Tests.Operators;

namespace Gan.Onnx.Tests;

[TestClass]
public class OnnxGraphOperatorTests
{
    [TestMethod]
    public void Gemm_multiplies_by_the_weight_and_adds_the_bias()
    {
        float[] weight = [1, 2, 3, 4, 5, 6]; // 2 x 3
        AreClose([9.5f, 11.5f, 16], Run([1, 2], [2], (graph, x) => graph.Gemm(x, weight, [2, 3], [0.5f, -0.5f, 1], transposeB: false)));
    }

    [TestMethod]
    public void Gemm_with_transposeB_takes_outputs_by_inputs_and_may_lack_a_bias()
    {
        float[] weight = [1, 2, 3, 4, 5, 6]; // 3 x 2
        AreClose([5, 11, 17], Run([1, 2], [2], (graph, x) => graph.Gemm(x, weight, [3, 2], [], transposeB: true)));
    }

    [TestMethod]
    public void Conv_of_a_square_by_a_sum_kernel_counts_neighbours()
    {
        float[] ones = Ramp(9, start: 1, step: 0);
        float[] y = Run(ones, [1, 3, 3], (graph, x) => graph.Conv(x, ones, [1, 1, 3, 3], [], stride: 1, padding: 1));
        AreClose([4, 6, 4, 6, 9, 6, 4, 6, 4], y);
    }

    [TestMethod]
    [DataRow(1, 0)]
    [DataRow(2, 1)]
    [DataRow(3, 2)]
    public void Conv_is_the_sum_over_channels_and_kernel(int stride, int padding)
    {
        float[] x = Ramp(2 * 5 * 5, -1, 0.07f), weight = Ramp(3 * 2 * 3 * 3, 0.5f, -0.02f), bias = [1, 2, 3];
        int size = (5 + 2 * padding - 3) / stride + 1;
        var expected = new float[3 * size * size];
        for (int o = 0; o < 3; o++)
            for (int i = 0; i < size; i++)
                for (int j = 0; j < size; j++)
                {
                    double sum = bias[o];
                    for (int c = 0; c < 2; c++)
                        for (int u = 0; u < 3; u++)
                            for (int v = 0; v < 3; v++)
                            {
                                int h = i * stride + u - padding, w = j * stride + v - padding;
                                if (h is >= 0 and < 5 && w is >= 0 and < 5)
                                    sum += x[(c * 5 + h) * 5 + w] * weight[((o * 2 + c) * 3 + u) * 3 + v];
                            }
                    expected[(o * size + i) * size + j] = (float)sum;
                }
        AreClose(expected, Run(x, [2, 5, 5], (graph, value) => graph.Conv(value, weight, [3, 2, 3, 3], bias, stride, padding)));
    }

    [TestMethod]
    [DataRow(1, 0)]
    [DataRow(2, 1)]
    [DataRow(3, 2)]
    public void ConvTranspose_scatters_what_Conv_gathers(int stride, int padding)
    {
        float[] x = Ramp(2 * 3 * 3, -1, 0.3f), weight = Ramp(2 * 3 * 4 * 4, 0.5f, -0.01f), bias = [1, 2, 3];
        int size = 2 * stride - 2 * padding + 4;
        float[] expected = [.. bias.SelectMany(value => Enumerable.Repeat(value, size * size))];
        for (int c = 0; c < 2; c++)
            for (int h = 0; h < 3; h++)
                for (int w = 0; w < 3; w++)
                    for (int o = 0; o < 3; o++)
                        for (int u = 0; u < 4; u++)
                            for (int v = 0; v < 4; v++)
                            {
                                int i = h * stride + u - padding, j = w * stride + v - padding;
                                if (i >= 0 && i < size && j >= 0 && j < size)
                                    expected[(o * size + i) * size + j] += x[(c * 3 + h) * 3 + w] * weight[((c * 3 + o) * 4 + u) * 4 + v];
                            }
        AreClose(expected, Run(x, [2, 3, 3], (graph, value) => graph.ConvTranspose(value, weight, [2, 3, 4, 4], bias, stride, padding)));
    }

    [TestMethod]
    public void BatchNormalization_uses_the_given_statistics_of_each_channel()
    {
        // Channel 0: 2 (x - 1) / sqrt(4) + 10 = x + 9. Channel 1: 3 (x - 2) / sqrt(0.24 + 0.01) - 1 = 6 x - 13.
        float[] y = Run([1, 2, 3, 4], [2, 1, 2], (graph, x) => graph.BatchNormalization(x, [2, 3], [10, -1], [1, 2], [3.99f, 0.24f], 0.01));
        AreClose([10, 11, 5, 11], y);
    }

    [TestMethod]
    public void Activations_are_their_formulas()
    {
        float[] x = [-2, -0.5f, 0, 3];
        AreClose([0, 0, 0, 3], Run(x, [4], (graph, value) => graph.Relu(value)));
        AreClose([-0.4f, -0.1f, 0, 3], Run(x, [4], (graph, value) => graph.LeakyRelu(value, 0.2)));
        AreClose([.. x.Select(MathF.Tanh)], Run(x, [4], (graph, value) => graph.Tanh(value)));
        AreClose([.. x.Select(v => 1 / (1 + MathF.Exp(-v)))], Run(x, [4], (graph, value) => graph.Sigmoid(value)));
    }

    [TestMethod]
    public void Add_and_Mul_go_value_by_value()
    {
        AreClose([2, 6, -10], Run([1, 3, -5], [3], (graph, x) => graph.Add(x, x)));
        AreClose([1, 9, 25], Run([1, 3, -5], [3], (graph, x) => graph.Mul(x, x)));
    }

    [TestMethod]
    public void Reshape_keeps_the_order_of_the_values() =>
        AreClose(Ramp(6), Run(Ramp(6), [2, 3], (graph, x) => graph.Reshape(graph.Reshape(x, -1, 3, 1, 2), -1, 6)));

    [TestMethod]
    public void DepthToSpace_is_the_pixel_shuffle()
    {
        // 8 channels of 1 x 2 become 2 channels of 2 x 4: y[c, h 2 + i, w 2 + j] = x[4 c + 2 i + j, h, w].
        var expected = new float[16];
        for (int c = 0; c < 2; c++)
            for (int i = 0; i < 2; i++)
                for (int j = 0; j < 2; j++)
                    for (int w = 0; w < 2; w++)
                        expected[(c * 2 + i) * 4 + w * 2 + j] = (4 * c + 2 * i + j) * 2 + w;
        AreClose(expected, Run(Ramp(16), [8, 1, 2], (graph, x) => graph.DepthToSpace(x, 2)));
    }
}
