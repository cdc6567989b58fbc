using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class GatedActivationTests
{
    [TestMethod]
    public void Output_is_the_tanh_of_the_first_channels_times_the_sigmoid_of_the_others()
    {
        using var scope = NewDisposeScope();
        using var layer = new GatedActivation();
        var output = layer.call(tensor(new float[] { 0.5f, -2, 1, 3 }).view(1, 4, 1, 1));
        CollectionAssert.AreEqual(new long[] { 1, 2, 1, 1 }, output.shape);
        float[] values = output.data<float>().ToArray();
        Assert.AreEqual(Math.Tanh(0.5) / (1 + Math.Exp(-1)), values[0], 1e-6);
        Assert.AreEqual(Math.Tanh(-2) / (1 + Math.Exp(-3)), values[1], 1e-6);
    }

    [TestMethod]
    public void OnnxRuntime_and_libtorch_agree()
    {
        using var layer = new GatedActivation();
        ExportParity.AssertAgreesOnImages(layer);
    }
}
