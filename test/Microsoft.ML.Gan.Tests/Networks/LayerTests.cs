using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class LayerTests
{
    [TestMethod]
    [DataRow(5, 16, 4, 4, true)]
    [DataRow(3, 32, 8, 8, false)]
    [DataRow(6, 3, 8, 8, true)]
    public void UpConvolution_equals_the_transposed_convolution_and_so_do_its_gradients(int inputs, int outputs, int height, int width, bool bias)
    {
        using var scope = NewDisposeScope();
        using var layer = new UpConvolution(inputs, outputs, bias);
        if (bias)
            using (no_grad())
                layer.bias!.normal_();
        var x = randn(new long[] { 2, inputs, height, width }).requires_grad_();
        var outside = randn(new long[] { 2, outputs, 2 * height, 2 * width });

        var actual = Gradients(layer.call(x));
        var expected = Gradients(conv_transpose2d(x, layer.weight, layer.bias, new long[] { 2, 2 }, new long[] { 1, 1 }));

        foreach (var (a, e) in actual.Zip(expected))
            AssertClose(e, a, 1e-5);

        List<Tensor> Gradients(Tensor y)
        {
            var inputsOfGraph = new[] { x, layer.weight }.Concat(bias ? [layer.bias!] : Array.Empty<Tensor>()).ToArray();
            return [y, .. autograd.grad(new[] { (y * outside).sum() }, inputsOfGraph)];
        }
    }

    [TestMethod]
    public void DownConvolution_equals_the_convolution()
    {
        using var scope = NewDisposeScope();
        using var layer = new DownConvolution(3, 7);
        var x = randn(new long[] { 2, 3, 8, 8 });
        AssertClose(conv2d(x, layer.weight, layer.bias, new long[] { 2, 2 }, new long[] { 1, 1 }), layer.call(x), 1e-6);
    }

    [TestMethod]
    public void Bfloat16_convolutions_stay_within_its_precision_and_keep_float32_gradients()
    {
        using var scope = NewDisposeScope();
        using var layer = new DownConvolution(3, 8, type: ScalarType.BFloat16);
        var x = randn(new long[] { 2, 3, 16, 16 });
        var expected = conv2d(x, layer.weight, layer.bias, new long[] { 2, 2 }, new long[] { 1, 1 });

        var actual = layer.call(x);
        actual.sum().backward();

        Assert.AreEqual(ScalarType.Float32, actual.dtype);
        Assert.AreEqual(ScalarType.Float32, layer.weight.grad!.dtype);
        AssertClose(expected, actual, 2e-2);
        Assert.IsFalse(actual.eq(expected).all().item<bool>(), "the convolution was not computed in bfloat16");
    }

    [TestMethod]
    [DataRow(0.2)]
    [DataRow(0.0)]
    public void PiecewiseLeakyReLU_has_the_values_and_gradients_of_LeakyReLU(double slope)
    {
        using var scope = NewDisposeScope();
        using var layer = new PiecewiseLeakyReLU(slope);
        var x = randn(new long[] { 1000 }).requires_grad_();
        AssertClose(leaky_relu(x, slope), layer.call(x), 1e-6);
        AssertClose(
            autograd.grad(new[] { leaky_relu(x, slope).square().sum() }, new[] { x })[0],
            autograd.grad(new[] { layer.call(x).square().sum() }, new[] { x })[0], 1e-6);
    }

    [TestMethod]
    public void Projection_is_the_transposed_convolution_of_a_single_pixel()
    {
        using var scope = NewDisposeScope();
        using var layer = new Projection(6, 5, 4);
        var z = randn(new long[] { 3, 6 });
        var kernel = layer.weight.t().reshape(6, 5, 4, 4);
        AssertClose(conv_transpose2d(z.view(3, 6, 1, 1), kernel), layer.call(z), 1e-6);
    }

    private static void AssertClose(Tensor expected, Tensor actual, double tolerance)
    {
        CollectionAssert.AreEqual(expected.shape, actual.shape);
        double scale = expected.abs().max().item<float>();
        double error = (expected - actual).abs().max().item<float>();
        Assert.IsTrue(error <= tolerance * Math.Max(scale, 1e-6), $"error {error} at scale {scale}");
    }
}
