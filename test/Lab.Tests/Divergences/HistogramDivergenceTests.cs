namespace Lab.Tests;

[TestClass]
public sealed class HistogramDivergenceTests
{
    private static readonly double[] P = [0.1, 0.2, 0.3, 0.4], Q = [0.4, 0.25, 0.25, 0.1];

    [TestMethod]
    public void Each_divergence_is_its_sum()
    {
        var pairs = P.Zip(Q).ToArray();
        double kl = pairs.Sum(x => x.First * Math.Log(x.First / x.Second));
        double reverse = pairs.Sum(x => x.Second * Math.Log(x.Second / x.First));
        double js = pairs.Sum(x => Half(x.First, x.Second) + Half(x.Second, x.First));
        AssertClose(kl, Of(FDivergence.KL));
        AssertClose(reverse, Of(FDivergence.ReverseKL));
        AssertClose(pairs.Sum(x => Math.Pow(x.First - x.Second, 2) / x.Second), Of(FDivergence.Pearson));
        AssertClose(pairs.Sum(x => Math.Pow(Math.Sqrt(x.First) - Math.Sqrt(x.Second), 2)), Of(FDivergence.Hellinger));
        AssertClose(2 * js, Of(FDivergence.JensenShannon));
        AssertClose(2 * js - Math.Log(4), Of(FDivergence.Gan));
        AssertClose(kl, HistogramDivergence.KullbackLeibler(P, Q));
        AssertClose(js, HistogramDivergence.JensenShannon(P, Q));
        AssertClose((0.3 + 0.05 + 0.05 + 0.3) / 2, HistogramDivergence.TotalVariation(P, Q));

        static double Half(double own, double other) => 0.5 * own * Math.Log(own / ((own + other) / 2));
    }

    [TestMethod]
    public void Equal_histograms_are_at_the_least_value()
    {
        foreach (var divergence in FDivergence.Known)
        {
            double least = divergence == FDivergence.Gan ? -Math.Log(4) : 0;
            Assert.AreEqual(least, HistogramDivergence.Between(divergence, [0, 0.5, 0.5], [0, 0.5, 0.5]), 1e-15);
        }
        Assert.AreEqual(0, HistogramDivergence.TotalVariation(P, P));
    }

    [TestMethod]
    public void Disjoint_histograms_have_the_limits()
    {
        double Of(FDivergence divergence) => HistogramDivergence.Between(divergence, [1, 0, 0], [0, 1, 0]);
        Assert.AreEqual(double.PositiveInfinity, Of(FDivergence.KL));
        Assert.AreEqual(double.PositiveInfinity, Of(FDivergence.ReverseKL));
        Assert.AreEqual(double.PositiveInfinity, Of(FDivergence.Pearson));
        Assert.AreEqual(2, Of(FDivergence.Hellinger), 1e-15);
        Assert.AreEqual(2 * Math.Log(2), Of(FDivergence.JensenShannon), 1e-15);
        Assert.AreEqual(0, Of(FDivergence.Gan), 1e-15);
        Assert.AreEqual(Math.Log(2), HistogramDivergence.JensenShannon([1, 0], [0, 1]), 1e-15);
        Assert.AreEqual(1, HistogramDivergence.TotalVariation([1, 0], [0, 1]));
    }

    [TestMethod]
    public void An_empty_bin_on_one_side_counts_by_the_limit_of_that_side()
    {
        double[] half = [0.5, 0.5], one = [1, 0];
        AssertClose(Math.Log(2), HistogramDivergence.KullbackLeibler(one, half));
        Assert.AreEqual(double.PositiveInfinity, HistogramDivergence.KullbackLeibler(half, one));
        AssertClose(0.5 + 0.5, HistogramDivergence.Between(FDivergence.Pearson, one, half));
        AssertClose(Math.Log(2), HistogramDivergence.Between(FDivergence.ReverseKL, half, one));
    }

    [TestMethod]
    public void Tiny_probabilities_give_numbers()
    {
        foreach (var divergence in FDivergence.Known)
            foreach (double tiny in new[] { 1e-300, 5e-324 })
            {
                Assert.IsFalse(double.IsNaN(HistogramDivergence.Between(divergence, [tiny, 1], [0.5, 0.5])));
                Assert.IsFalse(double.IsNaN(HistogramDivergence.Between(divergence, [0.5, 0.5], [tiny, 1])));
            }
        AssertClose(Math.Log(0.5) + 0.5 * 300 * Math.Log(10), HistogramDivergence.KullbackLeibler([0.5, 0.5], [1e-300, 1]));
    }

    [TestMethod]
    public void What_is_no_histogram_is_refused()
    {
        Refused("p[0] must be from 0 to 1, but is -0.1.", [-0.1, 1.1], [0.5, 0.5]);
        Refused("q[1] must be from 0 to 1, but is NaN.", [0.5, 0.5], [0.5, double.NaN]);
        Refused("q's sum must be from", [0.5, 0.5], [0.5, 0.4]);
        Refused("q must hold 2 values, but has 1.", [0.5, 0.5], [1]);
        Refused("p's number of bins must be at least 1, but is 0.", [], []);
    }

    private static void Refused(string message, double[] p, double[] q)
    {
        Throws.Error<ArgumentException>(() => HistogramDivergence.KullbackLeibler(p, q), message);
        Throws.Error<ArgumentException>(() => HistogramDivergence.TotalVariation(p, q), message);
    }

    private static double Of(FDivergence divergence) => HistogramDivergence.Between(divergence, P, Q);

    private static void AssertClose(double expected, double actual) => Assert.AreEqual(expected, actual, 1e-13 * Math.Abs(expected));
}
