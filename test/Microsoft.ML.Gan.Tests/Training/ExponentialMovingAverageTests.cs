using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ExponentialMovingAverageTests
{
    [TestMethod]
    public void Average_follows_its_formula_with_the_ramp_and_takes_buffers_along()
    {
        using var scope = NewDisposeScope();
        using var source = nn.Sequential(nn.Linear(1, 1, hasBias: false), nn.Unflatten(1, [1, 1, 1]), nn.BatchNorm2d(1));
        using var copy = nn.Sequential(nn.Linear(1, 1, hasBias: false), nn.Unflatten(1, [1, 1, 1]), nn.BatchNorm2d(1));
        var weight = source.parameters().First();
        Set(weight, 3);
        var average = new ExponentialMovingAverage<TensorModule>(copy, source, decay: 0.5);
        Assert.AreEqual(3, copy.parameters().First().item<float>());

        double expected = 3;
        for (int t = 0; t < 20; t++)
        {
            Set(weight, t);
            Set(source.state_dict()["2.running_mean"], 10 * t);
            average.Update();
            double decay = Math.Min(0.5, (1.0 + t) / (10.0 + t));
            expected = decay * expected + (1 - decay) * t;
            Assert.AreEqual(expected, copy.parameters().First().item<float>(), 1e-4);
        }
        Assert.IsTrue(copy.state_dict()["2.running_mean"].item<float>() > 100, "buffers are averaged too");
    }

    private static void Set(Tensor tensor, double value)
    {
        using var noGradient = no_grad();
        tensor.fill_(value);
    }
}
