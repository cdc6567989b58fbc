using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>The layers that look at a whole batch, against plain double arithmetic.</summary>
[TestClass]
public sealed class MinibatchLayerTests
{
    private const int Rows = 4, Features = 3, Kernels = 2, Size = 5;

    [TestMethod]
    public void Discrimination_adds_each_rows_closeness_to_the_others()
    {
        using var scope = NewDisposeScope();
        using var layer = Discrimination();
        var x = Input();
        var output = TanhCritic.Rows(layer.call(x));

        var (rows, weight) = (TanhCritic.Rows(x), TanhCritic.Rows(layer.weight));
        for (int i = 0; i < Rows; i++)
        {
            CollectionAssert.AreEqual(rows[i], output[i][..Features]);
            for (int b = 0; b < Kernels; b++)
            {
                double closeness = 0;
                for (int j = 0; j < Rows; j++)
                {
                    if (j == i)
                        continue;
                    double distance = 0;
                    for (int c = 0; c < Size; c++)
                        distance += Math.Abs(Dot(rows[i], weight[b * Size + c]) - Dot(rows[j], weight[b * Size + c]));
                    closeness += Math.Exp(-distance);
                }
                Assert.AreEqual(closeness, output[i][Features + b], 1e-9, $"row {i}, kernel {b}");
            }
        }
    }

    [TestMethod]
    public void Discriminations_gradients_are_those_of_finite_differences()
    {
        using var scope = NewDisposeScope();
        using var layer = Discrimination();
        var x = Input().requires_grad_();
        var outside = tensor(TanhCritic.Wave(Rows * (Features + Kernels), 0.6)).view(Rows, -1);
        FiniteDifferences.AssertGradient(layer.weight, () => (layer.call(x) * outside).sum());
        FiniteDifferences.AssertGradient(x, () => (layer.call(x) * outside).sum());
    }

    [TestMethod]
    public void Deviation_adds_the_mean_deviation_of_the_features_to_each_row()
    {
        using var scope = NewDisposeScope();
        using var layer = new MinibatchStandardDeviation();
        var x = Input();
        var output = TanhCritic.Rows(layer.call(x));

        var rows = TanhCritic.Rows(x);
        double expected = Enumerable.Range(0, Features).Average(feature =>
        {
            double mean = rows.Average(row => row[feature]);
            return Math.Sqrt(rows.Average(row => (row[feature] - mean) * (row[feature] - mean)) + 1e-8);
        });
        for (int i = 0; i < Rows; i++)
        {
            CollectionAssert.AreEqual(rows[i], output[i][..Features]);
            Assert.AreEqual(expected, output[i][Features], 1e-9);
        }
    }

    [TestMethod]
    public void Deviations_gradient_is_that_of_finite_differences()
    {
        using var scope = NewDisposeScope();
        using var layer = new MinibatchStandardDeviation();
        var x = Input().requires_grad_();
        FiniteDifferences.AssertGradient(x, () => layer.call(x).square().sum());
    }

    [TestMethod]
    public void Equal_rows_are_as_close_as_can_be_and_their_gradients_are_finite()
    {
        using var scope = NewDisposeScope();
        using var discrimination = Discrimination();
        using var deviation = new MinibatchStandardDeviation();
        var x = full(new long[] { Rows, Features }, 1.0, ScalarType.Float64).requires_grad_();

        var output = deviation.call(discrimination.call(x));
        output.sum().backward();

        Assert.AreEqual(Rows - 1, TanhCritic.Rows(output)[0][Features], 1e-9);
        Assert.AreEqual(1e-4, TanhCritic.Rows(output)[0][Features + Kernels], 1e-9);
        Assert.IsTrue(x.grad!.isfinite().all().item<bool>());
    }

    private static MinibatchDiscrimination Discrimination()
    {
        var layer = new MinibatchDiscrimination(Features, Kernels, Size).to(ScalarType.Float64);
        using (no_grad())
            layer.weight.copy_(tensor(TanhCritic.Wave(Kernels * Size * Features, 1.9)).view(Kernels * Size, Features) * 0.3);
        return layer;
    }

    private static Tensor Input() => tensor(TanhCritic.Wave(Rows * Features, 0.7)).view(Rows, Features);

    private static double Dot(double[] one, double[] other) => one.Zip(other, (a, b) => a * b).Sum();
}
