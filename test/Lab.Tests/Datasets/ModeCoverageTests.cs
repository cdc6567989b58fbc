namespace Lab.Tests;

[TestClass]
public sealed class ModeCoverageTests
{
    // Modes (2, 0), (0, 2), (-2, 0) and (0, -2); within 0.3 is near.
    private static readonly GaussianMixture _ring = GaussianMixture.Ring(count: 4, radius: 2, sigma: 0.1f);

    [TestMethod]
    public void Samples_at_every_mode_cover_all()
    {
        ModeCoverage coverage = ModeCoverage.Of([2, 0, 0, 2, -2, 0, 0, -2], _ring);

        Assert.AreEqual(new ModeCoverage(Modes: 4, Covered: 4, HighQuality: 1, ReverseKl: 0), coverage);
    }

    [TestMethod]
    public void Samples_at_one_mode_cover_one()
    {
        ModeCoverage coverage = ModeCoverage.Of([2, 0, 2.2f, 0.2f, 1.8f, 0], _ring);

        Assert.AreEqual(1, coverage.Covered);
        Assert.AreEqual(1, coverage.HighQuality);
        Assert.AreEqual(Math.Log(4), coverage.ReverseKl, 1e-12);
    }

    [TestMethod]
    public void Far_samples_count_for_the_divergence_and_not_for_the_quality()
    {
        // Two at (2, 0); one 0.31 beyond (0, 2); one 0.29 beyond (-2, 0).
        ModeCoverage coverage = ModeCoverage.Of([2, 0, 2, 0, 0, 2.31f, -2.29f, 0], _ring);

        Assert.AreEqual(2, coverage.Covered);
        Assert.AreEqual(0.75, coverage.HighQuality);
        // q = (1/2, 1/4, 1/4, 0): 1/2 log 2 + 2 (1/4 log 1) = 1/2 log 2.
        Assert.AreEqual(0.5 * Math.Log(2), coverage.ReverseKl, 1e-12);
    }

    [TestMethod]
    // Of 2,500 samples an even share is 625, and a hundredth of it 6.25; of 400 it is 1.
    [DataRow(2_500, 6, 1)]
    [DataRow(2_500, 7, 2)]
    [DataRow(400, 0, 1)]
    [DataRow(400, 1, 2)]
    public void Mode_is_covered_from_one_percent_of_an_even_share(int count, int atSecondMode, int covered)
    {
        float[] samples =
        [
            .. Enumerable.Repeat(new[] { 2f, 0 }, count - atSecondMode).SelectMany(point => point),
            .. Enumerable.Repeat(new[] { 0, 2f }, atSecondMode).SelectMany(point => point),
        ];

        Assert.AreEqual(covered, ModeCoverage.Of(samples, _ring).Covered);
    }

    [TestMethod]
    public void Samples_that_are_not_finite_belong_to_no_mode()
    {
        ModeCoverage some = ModeCoverage.Of([2, 0, float.NaN, 0, 0, float.PositiveInfinity, float.MaxValue, float.MinValue], _ring);
        ModeCoverage none = ModeCoverage.Of([float.NaN, float.NaN], _ring);

        Assert.AreEqual((1, 0.25), (some.Covered, some.HighQuality));
        Assert.IsTrue(double.IsFinite(some.ReverseKl));
        Assert.AreEqual((0, 0.0), (none.Covered, none.HighQuality));
        Assert.IsTrue(double.IsNaN(none.ReverseKl));
    }

    [TestMethod]
    public void Data_of_the_toys_have_the_quality_of_a_gaussian()
    {
        foreach (GaussianMixture mixture in new GaussianMixture[] { GaussianMixture.Ring(), GaussianMixture.Grid() })
        {
            ModeCoverage coverage = ModeCoverage.Of(mixture.Sample(ModeCoverage.Samples, seed: 0), mixture);

            Assert.AreEqual(coverage.Modes, coverage.Covered);
            // P(distance <= 3 sigma) in the plane is 1 - exp(-9/2) = 0.98889.
            Assert.AreEqual(1 - Math.Exp(-4.5), coverage.HighQuality, 0.007);
            // A histogram's divergence has mean (k - 1) / (2 N).
            Assert.AreEqual((coverage.Modes - 1) / 5_000.0, coverage.ReverseKl, 0.003);
        }
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(3)]
    public void Half_samples_and_none_are_refused(int values)
        => Throws.Error<ArgumentException>(
            () => ModeCoverage.Of(new float[values], _ring), $"samples must hold a positive multiple of 2 values, but has {values}.");
}
