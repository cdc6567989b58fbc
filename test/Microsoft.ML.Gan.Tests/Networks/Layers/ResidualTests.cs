using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ResidualTests
{
    [TestMethod]
    public void Output_is_the_sum_of_body_and_skip_or_input()
    {
        using var scope = NewDisposeScope();
        using var plain = new Residual(Tanh());
        using var skipping = new Residual(Tanh(), Sigmoid());
        var x = randn(new long[] { 5, 3 });
        Tensors.AssertClose(x.tanh() + x, plain.call(x), 1e-6);
        Tensors.AssertClose(x.tanh() + x.sigmoid(), skipping.call(x), 1e-6);
    }

    [TestMethod]
    public void OnnxRuntime_and_libtorch_agree()
    {
        const int Channels = ExportParity.Channels;
        using var plain = new Residual(Conv2d(Channels, Channels, 1));
        using var skipping = new Residual(Sequential(Conv2d(Channels, 6, 1), BatchNorm2d(6)), Conv2d(Channels, 6, 1));
        ExportParity.AssertAgreesOnImages(plain);
        ExportParity.AssertAgreesOnImages(skipping);
    }
}
