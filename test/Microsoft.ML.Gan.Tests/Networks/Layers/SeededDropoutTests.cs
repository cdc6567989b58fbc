using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class SeededDropoutTests
{
    [TestMethod]
    public void It_drops_its_share_and_keeps_the_mean()
    {
        using var scope = NewDisposeScope();
        using var dropout = new SeededDropout(0.3, seed: 1);

        var dropped = dropout.call(ones(100_000));

        // Five standard deviations of a mean of 100,000.
        Assert.AreEqual(0.3, (dropped == 0).to(ScalarType.Float32).mean().item<float>(), 5 * Math.Sqrt(0.3 * 0.7 / 100_000));
        Assert.AreEqual(1 / 0.7, dropped.max().item<float>(), 1e-6);
        dropout.eval();
        Assert.AreEqual(1, dropout.call(ones(10)).min().item<float>());
    }

    [TestMethod]
    public void The_seed_determines_what_is_dropped_whatever_else_draws()
    {
        using var scope = NewDisposeScope();
        using SeededDropout first = new(0.5, 1), second = new(0.5, 1), other = new(0.5, 2);
        var x = ones(1000);
        var (one, again) = (first.call(x), first.call(x));
        rand(100);

        Assert.IsTrue(one.equal(second.call(x)).all().item<bool>());
        Assert.IsTrue(again.equal(second.call(x)).all().item<bool>());
        Assert.IsFalse(one.equal(again).all().item<bool>());
        Assert.IsFalse(one.equal(other.call(x)).all().item<bool>());
    }
}
