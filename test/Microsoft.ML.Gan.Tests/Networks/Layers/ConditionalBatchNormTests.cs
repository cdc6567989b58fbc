using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ConditionalBatchNormTests
{
    private const double Epsilon = 1e-5;

    [TestMethod]
    public void Output_is_the_batch_norm_with_a_gain_and_bias_for_each_row()
    {
        using var scope = NewDisposeScope();
        using var layer = new ConditionalBatchNorm(channels: 2, conditionSize: 3);
        var (x, condition) = (randn(new long[] { 4, 2, 3, 5 }), randn(new long[] { 4, 3 }));
        var actual = layer.call(x, condition);

        double[] mean = new double[2], variance = new double[2];
        for (int c = 0; c < 2; c++)
        {
            var values = x.select(1, c).contiguous().data<float>().ToArray();
            mean[c] = values.Average(value => (double)value);
            variance[c] = values.Average(value => (value - mean[c]) * (value - mean[c]));
        }
        AssertFormula(layer, x, condition, actual, mean, variance);
    }

    [TestMethod]
    public void In_inference_the_running_statistics_take_the_batch_s_place()
    {
        using var scope = NewDisposeScope();
        using var layer = new ConditionalBatchNorm(channels: 2, conditionSize: 3);
        using (no_grad())
        {
            layer.norm.running_mean!.copy_(tensor(new[] { 0.5f, -2f }));
            layer.norm.running_var!.copy_(tensor(new[] { 4f, 0.25f }));
        }
        layer.eval();
        var (x, condition) = (randn(new long[] { 4, 2, 3, 5 }), randn(new long[] { 4, 3 }));
        AssertFormula(layer, x, condition, layer.call(x, condition), [0.5, -2], [4, 0.25]);
    }

    [TestMethod]
    public void Gradients_are_those_of_finite_differences()
    {
        using var scope = NewDisposeScope();
        using var layer = new ConditionalBatchNorm(channels: 2, conditionSize: 3);
        layer.to(ScalarType.Float64);
        var x = randn(new long[] { 3, 2, 2, 2 }, ScalarType.Float64).requires_grad_();
        var condition = randn(new long[] { 3, 3 }, ScalarType.Float64);
        foreach (var variable in new[] { x, layer.gain.Parameter("weight"), layer.bias.Parameter("weight") })
            FiniteDifferences.AssertGradient(variable, () => layer.call(x, condition).pow(3).sum());
    }

    private static void AssertFormula(
        ConditionalBatchNorm layer, Tensor x, Tensor condition, Tensor actual, double[] mean, double[] variance)
    {
        float[,] gain = Matrix(layer.gain.Parameter("weight")), bias = Matrix(layer.bias.Parameter("weight")), c = Matrix(condition);
        float[] inputs = x.data<float>().ToArray(), outputs = actual.contiguous().data<float>().ToArray();
        for (int i = 0; i < inputs.Length; i++)
        {
            int row = i / 30, channel = i / 15 % 2;
            double Linear(float[,] weight) => Enumerable.Range(0, 3).Sum(k => (double)weight[channel, k] * c[row, k]);
            double normal = (inputs[i] - mean[channel]) / Math.Sqrt(variance[channel] + Epsilon);
            Assert.AreEqual((1 + Linear(gain)) * normal + Linear(bias), outputs[i], 1e-5);
        }
    }

    private static float[,] Matrix(Tensor tensor)
    {
        var matrix = new float[tensor.shape[0], tensor.shape[1]];
        Buffer.BlockCopy(tensor.contiguous().data<float>().ToArray(), 0, matrix, 0, 4 * matrix.Length);
        return matrix;
    }
}
