using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class OneDnnTests
{
    // Channels that are no multiples of the blocks of 8 and 16 in which oneDNN keeps them.
    [TestMethod]
    [DataRow(3, 8)]
    [DataRow(12, 16)]
    [DataRow(20, 16)]
    [DataRow(16, 3)]
    [DataRow(16, 20)]
    [DataRow(20, 3)]
    public void Convolutions_and_their_gradients_do_not_depend_on_what_the_memory_held(int inputs, int outputs)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        Tensor image = randn(new long[] { 4, inputs, 16, 16 }, generator: generator);
        Tensor weight = randn(new long[] { outputs, inputs, 3, 3 }, generator: generator);
        Tensor slope = randn(new long[] { 4, outputs, 16, 16 }, generator: generator);
        Tensor[] exact = ConvolutionAndGradients(image.to(float64), weight.to(float64), slope.to(float64));

        for (int i = 0; i < 5; i++)
        {
            LeaveNaNsInFreedMemory();
            Tensor[] found = ConvolutionAndGradients(image, weight, slope);
            foreach ((Tensor one, Tensor other) in found.Zip(exact))
                Assert.AreEqual(0, (one.to(float64) - other).abs().max().item<double>(), 1e-3);
        }
    }

    private static Tensor[] ConvolutionAndGradients(Tensor image, Tensor weight, Tensor slope)
    {
        Tensor x = image.clone().requires_grad_(), w = weight.clone().requires_grad_();
        Tensor y = nn.functional.conv2d(x, w, padding: new long[] { 1, 1 });
        y.backward(new List<Tensor> { slope });
        return [y, x.grad!, w.grad!];
    }

    private static void LeaveNaNsInFreedMemory()
    {
        using var scope = NewDisposeScope();
        for (int power = 4; power <= 18; power++)
            full(new long[] { 3L << (power - 1) }, float.NaN);
        for (int power = 4; power <= 18; power++)
            full(new long[] { 1L << power }, float.NaN);
    }
}
