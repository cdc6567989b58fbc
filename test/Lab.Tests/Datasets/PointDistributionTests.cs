using System.Numerics;

namespace Lab.Tests;

[TestClass]
public sealed class PointDistributionTests
{
    private const int Count = 40_000;

    private static IEnumerable<object[]> Distributions =>
        [[GaussianMixture.Ring()], [GaussianMixture.Grid()], [new SwissRoll()], [new PlaneGaussian(Vector2.One, Vector2.One)]];

    [TestMethod]
    public void Ring_has_its_modes_at_equal_angles()
    {
        var ring = GaussianMixture.Ring(count: 4, radius: 3);

        Vector2[] expected = [new(3, 0), new(0, 3), new(-3, 0), new(0, -3)];
        Assert.HasCount(4, ring.Modes);
        for (int i = 0; i < 4; i++)
            Assert.AreEqual(0, Vector2.Distance(expected[i], ring.Modes[i]), 1e-6);
        Assert.HasCount(8, GaussianMixture.Ring().Modes);
        Assert.IsTrue(GaussianMixture.Ring().Modes.All(mode => Math.Abs(mode.Length() - 2) < 1e-6));
        Assert.AreEqual(0.02f, GaussianMixture.Ring().Sigma);
    }

    [TestMethod]
    public void Grid_has_its_modes_around_the_origin()
    {
        var grid = GaussianMixture.Grid();

        Assert.HasCount(25, grid.Modes.Distinct());
        Assert.IsTrue(grid.Modes.All(mode => mode.X is -4 or -2 or 0 or 2 or 4 && mode.Y is -4 or -2 or 0 or 2 or 4));
        Assert.AreEqual(0.05f, grid.Sigma);
    }

    [TestMethod]
    [DataRow(8)]
    [DataRow(5)]
    public void Mixture_spreads_evenly_over_its_modes_with_its_sigma(int modes)
    {
        var ring = GaussianMixture.Ring(modes, sigma: 0.1f);

        var perMode = Points(ring.Sample(Count, seed: 1)).ToLookup(point => ring.Modes.MinBy(mode => Vector2.Distance(mode, point)));

        Assert.HasCount(modes, perMode);
        foreach (var points in perMode)
        {
            double share = (double)Count / modes;
            Assert.AreEqual(share, points.Count(), 5 * Math.Sqrt(share));
            Assert.AreEqual(0, points.Average(point => point.X - points.Key.X), 0.01);
            Assert.AreEqual(0, points.Average(point => point.Y - points.Key.Y), 0.01);
            Assert.AreEqual(0.1, Math.Sqrt(points.Average(point => Math.Pow(point.X - points.Key.X, 2))), 0.005);
            Assert.AreEqual(0.1, Math.Sqrt(points.Average(point => Math.Pow(point.Y - points.Key.Y, 2))), 0.005);
            Assert.AreEqual(0, points.Average(point => (point.X - points.Key.X) * (point.Y - points.Key.Y)), 0.001);
        }
    }

    [TestMethod]
    public void Swiss_roll_without_noise_is_a_spiral()
    {
        double[] turns = [.. Points(new SwissRoll(sigma: 0).Sample(Count, seed: 1)).Select(point => 7.5 * point.Length())];

        // The radius is the angle, from 1.5 pi to 4.5 pi.
        Assert.IsTrue(turns.All(t => t is > 4.712 and < 14.138));
        Assert.AreEqual(3 * Math.PI, turns.Average(), 0.1);
        foreach (Vector2 point in Points(new SwissRoll(sigma: 0).Sample(100, seed: 2)))
        {
            double t = 7.5 * point.Length();
            Assert.AreEqual(t * Math.Cos(t) / 7.5, point.X, 1e-4);
            Assert.AreEqual(t * Math.Sin(t) / 7.5, point.Y, 1e-4);
        }
    }

    [TestMethod]
    public void Swiss_roll_has_noise_of_its_sigma()
    {
        float[] clean = new SwissRoll(sigma: 0).Sample(Count, seed: 3);
        float[] noisy = new SwissRoll().Sample(Count, seed: 3);

        double deviation = Math.Sqrt(clean.Zip(noisy, (a, b) => (double)(b - a) * (b - a)).Average());

        Assert.AreEqual(0.25 / 7.5, deviation, 0.0005);
    }

    [TestMethod]
    public void Plane_gaussian_has_its_mean_and_deviation_along_each_axis()
    {
        Vector2[] points = [.. Points(new PlaneGaussian(new Vector2(3, -1), new Vector2(0.5f, 2)).Sample(Count, seed: 4))];

        Assert.AreEqual(3, points.Average(point => point.X), 0.02);
        Assert.AreEqual(-1, points.Average(point => point.Y), 0.08);
        Assert.AreEqual(0.25, points.Average(point => Math.Pow(point.X - 3, 2)), 0.01);
        Assert.AreEqual(4, points.Average(point => Math.Pow(point.Y + 1, 2)), 0.2);
        Assert.AreEqual(0, points.Average(point => (point.X - 3) * (point.Y + 1)), 0.03);
    }

    [TestMethod]
    [DynamicData(nameof(Distributions))]
    public void Seed_decides_the_points_and_fewer_points_are_the_first_ones(object distribution)
    {
        var sampled = (PointDistribution)distribution;
        float[] points = sampled.Sample(100, seed: 5);

        CollectionAssert.AreEqual(points, sampled.Sample(100, seed: 5));
        CollectionAssert.AreEqual(points[..20], sampled.Sample(10, seed: 5));
        CollectionAssert.AreNotEqual(points, sampled.Sample(100, seed: 6));
        CollectionAssert.AreNotEqual(points, sampled.Sample(100, seed: -5));
        Assert.HasCount(0, sampled.Sample(0, seed: 5));
    }

    private static IEnumerable<Vector2> Points(float[] values)
        => Enumerable.Range(0, values.Length / 2).Select(i => new Vector2(values[2 * i], values[2 * i + 1]));
}
