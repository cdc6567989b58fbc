using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Against plain double arithmetic.</summary>
[TestClass]
public sealed class MinibatchDiscriminationLayerTests
{
    private const int Rows = 4, Features = 3, Kernels = 2, Size = 5;

    [TestMethod]
    public void It_adds_each_rows_closeness_to_the_others()
    {
        using var scope = NewDisposeScope();
        using var layer = Layer();
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
    public void Gradients_are_those_of_finite_differences()
    {
        using var scope = NewDisposeScope();
        using var layer = Layer();
        var x = Input().requires_grad_();
        var outside = tensor(TanhCritic.Wave(Rows * (Features + Kernels), 0.6)).view(Rows, -1);
        FiniteDifferences.AssertGradient(layer.weight, () => (layer.call(x) * outside).sum());
        FiniteDifferences.AssertGradient(x, () => (layer.call(x) * outside).sum());
    }

    [TestMethod]
    public void Equal_rows_are_as_close_as_can_be_and_their_gradients_are_finite()
    {
        using var scope = NewDisposeScope();
        using var layer = Layer();
        var x = full(new long[] { Rows, Features }, 1.0, ScalarType.Float64).requires_grad_();

        var output = layer.call(x);
        output.sum().backward();

        Assert.AreEqual(Rows - 1, TanhCritic.Rows(output)[0][Features], 1e-9);
        Assert.IsTrue(x.grad!.isfinite().all().item<bool>());
    }

    private static MinibatchDiscriminationLayer Layer()
    {
        var layer = new MinibatchDiscriminationLayer(Features, Kernels, Size).to(ScalarType.Float64);
        using (no_grad())
            layer.weight.copy_(tensor(TanhCritic.Wave(Kernels * Size * Features, 1.9)).view(Kernels * Size, Features) * 0.3);
        return layer;
    }

    private static Tensor Input() => tensor(TanhCritic.Wave(Rows * Features, 0.7)).view(Rows, Features);

    private static double Dot(double[] one, double[] other) => one.Zip(other, (a, b) => a * b).Sum();
}
