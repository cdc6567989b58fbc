using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class FirstOrderLeakyReLUTests
{
    [TestMethod]
    [DataRow(0.2)]
    [DataRow(0.0)]
    public void It_has_the_values_and_gradients_of_LeakyReLU(double slope)
    {
        using var scope = NewDisposeScope();
        using var layer = new FirstOrderLeakyReLU(slope);
        var x = randn(new long[] { 1000 }).requires_grad_();
        Tensors.AssertClose(leaky_relu(x, slope), layer.call(x), 1e-6);
        Tensors.AssertClose(
            autograd.grad(new[] { leaky_relu(x, slope).square().sum() }, new[] { x })[0],
            autograd.grad(new[] { layer.call(x).square().sum() }, new[] { x })[0], 1e-6);
    }

    [TestMethod]
    [DataRow(0.2)]
    [DataRow(0.0)]
    public void OnnxRuntime_and_libtorch_agree(double slope)
    {
        using var layer = new FirstOrderLeakyReLU(slope);
        ExportParity.AssertAgreesOnImages(layer);
    }
}
