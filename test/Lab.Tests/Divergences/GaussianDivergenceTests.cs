namespace Lab.Tests;

[TestClass]
public sealed class GaussianDivergenceTests
{
    // (mean of p, deviation of p), q is N(0, 1). Pearson's integrand must vanish at the ends of the interval.
    private static readonly (double Mean, double Deviation)[] Cases = [(1, 1), (0, 1.2), (-0.7, 0.4), (2, 0.9), (0.001, 1), (3, 0.4)];

    [TestMethod]
    public void On_the_line_each_divergence_is_its_integral()
    {
        foreach (var (mean, deviation) in Cases)
            foreach (var divergence in FDivergence.Known)
            {
                double expected = Trapezoids(x => Term(divergence, Density(x, mean, deviation), Density(x, 0, 1)));
                double actual = GaussianDivergence.Between(divergence, new(mean, deviation), new(0, 1));
                Assert.AreEqual(expected, actual, 1e-9 * Math.Max(1, expected), $"{divergence.Name} at N({mean}, {deviation}^2)");
            }
    }

    [TestMethod]
    public void On_the_line_total_variation_is_its_integral()
    {
        foreach (var (mean, deviation) in Cases)
        {
            double expected = Trapezoids(x => Math.Abs(Density(x, mean, deviation) - Density(x, 0, 1)) / 2);
            Assert.AreEqual(expected, GaussianDivergence.TotalVariation(new(mean, deviation), new(0, 1)), 1e-6);
            Assert.AreEqual(expected, GaussianDivergence.TotalVariation(new(0, 1), new(mean, deviation)), 1e-6);
        }
    }

    [TestMethod]
    public void Unit_shift_has_the_known_values()
    {
        Gaussian p = new(1, 1), q = new(0, 1);
        Assert.AreEqual(0.5, GaussianDivergence.KullbackLeibler(p, q), 1e-15);
        Assert.AreEqual(Math.E - 1, GaussianDivergence.PearsonChiSquared(p, q), 1e-14);
        Assert.AreEqual(2 - 2 * Math.Exp(-0.125), GaussianDivergence.SquaredHellinger(p, q), 1e-15);
        Assert.AreEqual(0.38292492254802624, GaussianDivergence.TotalVariation(p, q), 1e-14);
    }

    [TestMethod]
    public void Scale_and_place_of_both_do_not_matter()
    {
        Gaussian p = new(0.5, 0.8), q = new(0, 1), farP = new(1e6 + 0.5e-3, 0.8e-3), farQ = new(1e6, 1e-3);
        foreach (var divergence in FDivergence.Known)
            Assert.AreEqual(GaussianDivergence.Between(divergence, p, q), GaussianDivergence.Between(divergence, farP, farQ), 1e-6);
        Assert.AreEqual(GaussianDivergence.TotalVariation(p, q), GaussianDivergence.TotalVariation(farP, farQ), 1e-6);
    }

    [TestMethod]
    public void Far_apart_they_reach_the_limits_and_equal_ones_are_0()
    {
        Gaussian q = new(0, 1), far = new(1e4, 3), equal = new(0, 1);
        Assert.AreEqual(Math.Log(2), GaussianDivergence.JensenShannon(far, q), 1e-9);
        Assert.AreEqual(0, GaussianDivergence.Between(FDivergence.Gan, far, q), 1e-9);
        Assert.AreEqual(1, GaussianDivergence.TotalVariation(far, q), 1e-15);
        Assert.AreEqual(2, GaussianDivergence.SquaredHellinger(far, q), 1e-15);
        Assert.AreEqual(0, GaussianDivergence.TotalVariation(equal, q));
        foreach (var divergence in FDivergence.Known)
        {
            double least = divergence == FDivergence.Gan ? -Math.Log(4) : 0;
            Assert.AreEqual(least, GaussianDivergence.Between(divergence, equal, q), 1e-10, divergence.Name);
        }
    }

    [TestMethod]
    public void Pearson_is_infinite_where_the_tails_of_p_are_too_heavy()
    {
        Assert.AreEqual(double.PositiveInfinity, GaussianDivergence.PearsonChiSquared(new(0, Math.Sqrt(2.01)), new(0, 1)));
        Assert.IsTrue(double.IsFinite(GaussianDivergence.PearsonChiSquared(new(0, Math.Sqrt(1.99)), new(0, 1))));
    }

    [TestMethod]
    public void In_the_plane_each_closed_form_is_its_integral()
    {
        Gaussian p = new([0.4, -0.2], new[,] { { 0.8, 0.3 }, { 0.3, 0.6 } }), q = new([0, 0], new[,] { { 1.1, -0.2 }, { -0.2, 0.9 } });
        var closedForms = new[]
        {
            FDivergence.KL, FDivergence.ReverseKL, FDivergence.Pearson, FDivergence.Hellinger,
        };
        foreach (var divergence in closedForms)
        {
            double expected = Trapezoids(x => Trapezoids(
                y => Term(divergence, PlaneDensity(x - 0.4, y + 0.2, 0.8, 0.3, 0.6), PlaneDensity(x, y, 1.1, -0.2, 0.9)), 300), 300);
            Assert.AreEqual(expected, GaussianDivergence.Between(divergence, p, q), 1e-9, divergence.Name);
        }
    }

    [TestMethod]
    public void What_has_no_answer_is_refused()
    {
        Gaussian line = new(0, 1), plane = new([0, 0], new[,] { { 1.0, 0 }, { 0, 1 } });
        Throws.Error<ArgumentException>(() => GaussianDivergence.KullbackLeibler(line, plane), "q's mean must hold 1 values, but has 2.");
        Throws.Error<ArgumentException>(
            () => GaussianDivergence.JensenShannon(plane, plane), "p's dimension must be 1 where there is no closed form, but is 2.");
        Throws.Error<ArgumentException>(() => GaussianDivergence.TotalVariation(plane, plane), "p's dimension must be 1");
        Throws.Error<ArgumentException>(() => new Gaussian(0, 0), "standardDeviation must be greater than 0, but is 0.");
        Throws.Error<ArgumentException>(() => new Gaussian(double.NaN, 1), "mean[0] must be finite");
        Throws.Error<ArgumentException>(() => new Gaussian([], new double[0, 0]), "mean's dimension");
        Throws.Error<ArgumentException>(() => new Gaussian([1], new double[1, 2]), "covariance's second dimension");
        Throws.Error<ArgumentException>(() => new Gaussian([0, 0], new[,] { { 1, 0.5 }, { 0.4, 1 } }), "covariance must be symmetric");
        Throws.Error<ArgumentException>(() => new Gaussian([0, 0], new double[,] { { 1, 1 }, { 1, 1 } }), "must be positive definite");
    }

    /// <summary>The integral over [-12, 12] by equal steps: exponentially exact for smooth functions that vanish at the ends.</summary>
    private static double Trapezoids(Func<double, double> function, int count = 24_000) =>
        24.0 / count * Enumerable.Range(0, count).Sum(i => function(-12 + 24 * (i + 0.5) / count));

    /// <summary>q f(p/q), written out for each from the paper's table.</summary>
    private static double Term(FDivergence divergence, double p, double q) => divergence.Name switch
    {
        "kl" => p * Math.Log(p / q),
        "reverse-kl" => q * Math.Log(q / p),
        "pearson" => (p - q) * (p - q) / q,
        "hellinger" => Math.Pow(Math.Sqrt(p) - Math.Sqrt(q), 2),
        "jensen-shannon" => p * Math.Log(2 * p / (p + q)) + q * Math.Log(2 * q / (p + q)),
        "gan" => p * Math.Log(p / (p + q)) + q * Math.Log(q / (p + q)),
        _ => throw new AssertFailedException($"{divergence.Name} has no formula here."),
    };

    private static double Density(double x, double mean, double deviation) =>
        // Kept off 0, where logarithms of ratios fail; it is far below all tolerances.
        Math.Max(1e-300, Math.Exp(-Math.Pow((x - mean) / deviation, 2) / 2) / (deviation * Math.Sqrt(2 * Math.PI)));

    private static double PlaneDensity(double x, double y, double xx, double xy, double yy)
    {
        double determinant = xx * yy - xy * xy;
        double form = (yy * x * x - 2 * xy * x * y + xx * y * y) / determinant;
        return Math.Exp(-form / 2) / (2 * Math.PI * Math.Sqrt(determinant));
    }
}
