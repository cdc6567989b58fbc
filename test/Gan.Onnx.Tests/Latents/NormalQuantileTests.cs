namespace Gan.Onnx.Tests;

[TestClass]
public class NormalQuantileTests
{
    // Python's statistics.NormalDist().inv_cdf.
    [TestMethod]
    [DataRow(1e-16, -8.222082216130435)]
    [DataRow(1e-12, -7.034483825301132)]
    [DataRow(1e-8, -5.61200124417479)]
    [DataRow(1e-3, -3.090232306167813)]
    [DataRow(0.07, -1.4757910281791702)]
    [DataRow(0.3, -0.5244005127080407)]
    [DataRow(0.5, 0)]
    [DataRow(0.6, 0.2533471031357998)]
    [DataRow(0.99, 2.3263478740408408)]
    [DataRow(0.999999, 4.753424308817089)]
    public void Values_are_the_known_ones(double probability, double expected) =>
        Assert.AreEqual(expected, NormalQuantile.Of(probability), 1e-14);

    [TestMethod]
    public void Log_is_the_natural_logarithm_to_the_last_digits()
    {
        var random = new Random(1);
        for (int i = 0; i < 100_000; i++)
        {
            double value = Math.Exp(random.NextDouble() * 80 - 40), expected = Math.Log(value);
            Assert.AreEqual(expected, NormalQuantile.Log(value), 1e-15 * Math.Max(1, Math.Abs(expected)));
        }
    }
}
