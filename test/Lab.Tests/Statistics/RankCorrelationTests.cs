namespace Lab.Tests;

[TestClass]
public sealed class RankCorrelationTests
{
    [TestMethod]
    [DataRow(new double[] { 1, 2, 3, 4 }, new double[] { 1, 8, 27, 1e9 }, 1.0, DisplayName = "rising, not straight")]
    [DataRow(new double[] { 1, 2, 3, 4 }, new double[] { 5, 0, -5, double.NegativeInfinity }, -1.0, DisplayName = "falling")]
    // 1 - 6 (0 + 1 + 1 + 0) / (4 (16 - 1)) = 0.8
    [DataRow(new double[] { 1, 2, 3, 4 }, new double[] { 1, 3, 2, 4 }, 0.8, DisplayName = "two swapped")]
    // 1 - 6 (4 + 1 + 1 + 4 + 0) / (5 (25 - 1)) = 0.5
    [DataRow(new double[] { 10, 20, 30, 40, 50 }, new double[] { 3, 1, 4, 2, 7 }, 0.5, DisplayName = "shuffled")]
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 / sqrt(4.5 5)
    [DataRow(new double[] { 1, 2, 2, 3 }, new double[] { 1, 2, 3, 4 }, 0.9486832980505138, DisplayName = "tied pair")]
    // Ranks 2, 2, 2, 4 and 1.5, 1.5, 3.5, 3.5: 2 / sqrt(3 4)
    [DataRow(new double[] { 5, 5, 5, 6 }, new double[] { 0, 0, 1, 1 }, 0.5773502691896258, DisplayName = "ties on both sides")]
    public void Spearman_is_the_correlation_of_the_ranks(double[] x, double[] y, double expected)
    {
        Assert.AreEqual(expected, RankCorrelation.Spearman(x, y), 1e-12);
        Assert.AreEqual(expected, RankCorrelation.Spearman(y, x), 1e-12);
    }

    [TestMethod]
    public void Constant_series_has_none() => Assert.IsTrue(double.IsNaN(RankCorrelation.Spearman([1, 2, 3], [7, 7, 7])));

    [TestMethod]
    public void Wrong_series_are_refused()
    {
        Refused("but have 2 and 3.", [1, 2], [1, 2, 3]);
        Refused("at least 2, but have 1 and 1.", [1], [1]);
        Refused("one is NaN", [1, double.NaN], [1, 2]);
    }

    private static void Refused(string message, double[] x, double[] y) =>
        Throws.Error<ArgumentException>(() => RankCorrelation.Spearman(x, y), message);
}
