namespace Lab.Tests;

[TestClass]
public sealed class LogisticValueTests
{
    [TestMethod]
    public void Value_is_the_mean_log_likelihood_of_the_labels()
    {
        // sigma(log 3) = 3/4, sigma(-log 4) = 1/5.
        double value = LogisticValue.Of([Math.Log(3), 0], [-Math.Log(4)]);

        Assert.AreEqual((Math.Log(0.75) + Math.Log(0.5)) / 2 + Math.Log(0.8), value, 1e-12);
    }

    [TestMethod]
    public void Large_logits_give_finite_values()
    {
        Assert.AreEqual(0, LogisticValue.Of([1e4], [-1e4]), 1e-12);
        Assert.AreEqual(-3e4, LogisticValue.Of([-1e4], [2e4]), 1e-6);
    }

    [TestMethod]
    public void Jensen_shannon_is_0_without_and_log_2_with_full_knowledge()
    {
        Assert.AreEqual(0, LogisticValue.JensenShannon(LogisticValue.Of([0], [0])), 1e-12);
        Assert.AreEqual(Math.Log(2), LogisticValue.JensenShannon(LogisticValue.Of([50], [-50])), 1e-12);
    }
}
