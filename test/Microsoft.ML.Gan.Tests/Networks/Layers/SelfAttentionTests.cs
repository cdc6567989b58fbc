using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class SelfAttentionTests
{
    private const int Channels = 3;
    private const int Keys = 2;
    private const int Values = 4;
    private const int Pixels = 6;
    private const double Scale = 0.7;

    [TestMethod]
    public void Output_is_the_weighted_mean_of_the_values_beside_the_input()
    {
        using var scope = NewDisposeScope();
        using var layer = Layer();
        var x = randn(new long[] { 2, Channels, 2, 3 }, ScalarType.Float64);
        var actual = layer.call(x).flatten().data<double>().ToArray();
        var expected = Rows(x).SelectMany(row => Attended(layer, row)).ToArray();
        for (int i = 0; i < expected.Length; i++)
            Assert.AreEqual(expected[i], actual[i], 1e-12);
    }

    [TestMethod]
    public void A_new_layer_does_nothing()
    {
        using var scope = NewDisposeScope();
        using var layer = new SelfAttention(16);
        var x = randn(new long[] { 2, 16, 4, 4 });
        Assert.IsTrue(layer.call(x).eq(x).all().item<bool>());
    }

    [TestMethod]
    public void Gradients_are_those_of_finite_differences()
    {
        using var scope = NewDisposeScope();
        using var layer = Layer();
        var x = randn(new long[] { 2, Channels, 2, 3 }, ScalarType.Float64).requires_grad_();
        foreach (var variable in layer.parameters().Append(x))
            FiniteDifferences.AssertGradient(variable, () => layer.call(x).square().sum());
    }

    [TestMethod]
    public void OnnxRuntime_and_libtorch_agree()
    {
        using var scope = NewDisposeScope();
        const int Channels = ExportParity.Channels;
        foreach (var layer in new[]
        {
            new SelfAttention(Channels),
            new SelfAttention(Channels, keys: 4, values: 6, scale: 0.5, norm: WeightInit.GroupNorm(2, Channels), spectralNorm: true),
        })
        {
            ExportParity.AssertAgreesOnImages(layer, anySize: false);
            layer.Dispose();
        }
    }

    private static SelfAttention Layer()
    {
        var layer = new SelfAttention(Channels, Keys, Values, Scale);
        layer.to(ScalarType.Float64);
        using var noGradient = no_grad();
        layer.gamma.fill_(1.3);
        return layer;
    }

    /// <summary>The formula in plain arithmetic, for one image of channels x pixels.</summary>
    private static IEnumerable<double> Attended(SelfAttention layer, double[] x)
    {
        double[] query = Product(layer.query, x, Keys), key = Product(layer.key, x, Keys), value = Product(layer.value, x, Values);
        var mixed = new double[Values * Pixels];
        for (int i = 0; i < Pixels; i++)
        {
            double[] weights = [.. Enumerable.Range(0, Pixels).Select(j => Math.Exp(
                Scale * Enumerable.Range(0, Keys).Sum(k => query[k * Pixels + i] * key[k * Pixels + j])))];
            for (int v = 0; v < Values; v++)
                mixed[v * Pixels + i] = weights.Select((weight, j) => weight * value[v * Pixels + j]).Sum() / weights.Sum();
        }
        return Product(layer.output, mixed, Channels).Zip(x, (output, input) => input + 1.3 * output);
    }

    /// <summary>W x of each pixel.</summary>
    private static double[] Product(TensorModule convolution, double[] x, int outputs)
    {
        var weight = Rows(convolution.Parameter("weight"));
        return [.. Enumerable.Range(0, outputs * Pixels)
            .Select(i => weight[i / Pixels].Select((w, c) => w * x[c * Pixels + i % Pixels]).Sum())];
    }

    private static double[][] Rows(Tensor tensor) =>
        [.. Enumerable.Range(0, (int)tensor.shape[0]).Select(i => tensor[i].flatten().data<double>().ToArray())];
}
