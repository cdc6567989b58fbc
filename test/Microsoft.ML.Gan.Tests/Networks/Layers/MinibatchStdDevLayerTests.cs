using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Against plain double arithmetic.</summary>
[TestClass]
public sealed class MinibatchStdDevLayerTests
{
    private const int Rows = 4, Features = 3;

    [TestMethod]
    public void It_adds_the_mean_deviation_of_the_features_to_each_row()
    {
        using var scope = NewDisposeScope();
        using var layer = new MinibatchStdDevLayer();
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
    public void Gradient_is_that_of_finite_differences()
    {
        using var scope = NewDisposeScope();
        using var layer = new MinibatchStdDevLayer();
        var x = Input().requires_grad_();
        FiniteDifferences.AssertGradient(x, () => layer.call(x).square().sum());
    }

    [TestMethod]
    public void Equal_rows_have_no_deviation_and_a_finite_gradient()
    {
        using var scope = NewDisposeScope();
        using var layer = new MinibatchStdDevLayer();
        var x = full(new long[] { Rows, Features }, 1.0, ScalarType.Float64).requires_grad_();

        var output = layer.call(x);
        output.sum().backward();

        Assert.AreEqual(1e-4, TanhCritic.Rows(output)[0][Features], 1e-9);
        Assert.IsTrue(x.grad!.isfinite().all().item<bool>());
    }

    private static Tensor Input() => tensor(TanhCritic.Wave(Rows * Features, 0.7)).view(Rows, Features);
}
