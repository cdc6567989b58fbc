using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Convolutions that do two steps in one, against the two steps.</summary>
[TestClass]
public sealed class ConvolutionTests
{
    [TestMethod]
    [DataRow(5, 16, 4, 6)]
    [DataRow(6, 3, 8, 4)]
    public void EnlargingConvolution_equals_upsampling_and_convolution_and_so_do_its_gradients(
        int inputs, int outputs, int height, int width)
    {
        using var scope = NewDisposeScope();
        using var layer = new EnlargingConvolution(inputs, outputs);
        Randomize(layer);
        var x = randn(new long[] { 2, inputs, height, width }).requires_grad_();
        var enlarged = interpolate(x, scale_factor: [2.0, 2.0]);
        AssertSame(layer, layer.weight, x, conv2d(enlarged, layer.weight, layer.bias, padding: [1, 1]));
    }

    [TestMethod]
    public void PoolingConvolution_equals_convolution_and_pooling_and_so_do_its_gradients()
    {
        using var scope = NewDisposeScope();
        using var layer = new PoolingConvolution(5, 7);
        Randomize(layer);
        var x = randn(new long[] { 2, 5, 8, 6 }).requires_grad_();
        AssertSame(layer, layer.weight, x, avg_pool2d(conv2d(x, layer.weight, layer.bias, padding: [1, 1]), 2));
    }

    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(3, 1)]
    [DataRow(3, 2)]
    public void SameConvolution_keeps_the_sides(int kernel, int groups)
    {
        using var scope = NewDisposeScope();
        using var layer = new SameConvolution(4, 6, kernel, groups);
        Randomize(layer);
        var x = randn(new long[] { 2, 4, 5, 7 }).requires_grad_();
        AssertSame(layer, layer.weight, x, conv2d(x, layer.weight, layer.bias, padding: [kernel / 2, kernel / 2], groups: groups));
    }

    [TestMethod]
    public void Bfloat16_is_taken_by_all_and_float32_given_back()
    {
        using var scope = NewDisposeScope();
        var x = randn(new long[] { 2, 4, 8, 8 });
        Func<ScalarType, TensorModule>[] layers =
        [
            type => new SameConvolution(4, 16, type: type), type => new PoolingConvolution(4, 16, type),
            type => new EnlargingConvolution(4, 16, type),
        ];
        foreach (var create in layers)
        {
            using var exact = create(ScalarType.Float32);
            using var rough = create(ScalarType.BFloat16);
            rough.load_state_dict(exact.state_dict());
            var (expected, actual) = (exact.call(x), rough.call(x));
            Assert.AreEqual(ScalarType.Float32, actual.dtype);
            double error = (expected - actual).abs().max().item<float>() / expected.abs().max().item<float>();
            Assert.IsTrue(error is > 1e-6 and < 3e-2, $"{error}");
        }
    }

    private static void Randomize(TensorModule layer)
    {
        using var noGradient = no_grad();
        foreach (var parameter in layer.parameters())
            parameter.normal_();
    }

    private static void AssertSame(TensorModule layer, Tensor weight, Tensor x, Tensor expected)
    {
        var actual = layer.call(x);
        var outside = randn(expected.shape);
        AssertClose(expected, actual);
        foreach (var (e, a) in Gradients(expected).Zip(Gradients(actual)))
            AssertClose(e, a);

        IList<Tensor> Gradients(Tensor y) => autograd.grad(new[] { (y * outside).sum() }, new[] { x, weight });
    }

    private static void AssertClose(Tensor expected, Tensor actual)
    {
        CollectionAssert.AreEqual(expected.shape, actual.shape);
        double scale = expected.abs().max().item<float>();
        Assert.AreEqual(0, (expected - actual).abs().max().item<float>() / scale, 1e-5);
    }
}
