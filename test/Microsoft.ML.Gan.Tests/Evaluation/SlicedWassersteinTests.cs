namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class SlicedWassersteinTests
{
    [TestMethod]
    [DataRow(2)]
    [DataRow(10)]
    public void A_shift_counts_by_its_share_in_each_direction(int dimension)
    {
        // <theta, s>^2 is |s|^2 / k on average over the sphere in k dimensions.
        var source = Points(1, 50, dimension);
        double squared = Math.Pow(SlicedWasserstein.Distance(source, Shifted(source, 3), p: 2, projections: 20_000), 2);
        Assert.AreEqual(9.0 / dimension, squared, 0.03 * 9 / dimension);
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(1.5)]
    [DataRow(2.0)]
    public void On_the_line_it_is_the_distance_of_the_quantiles(double p)
    {
        double[,] source = Points(2, 30, 1), target = Points(3, 20, 1);
        // 60 equal parts of either set, in order: each point of the one is two of them, each of the other three.
        double[] left = Parts(source, 2), right = Parts(target, 3);
        double expected = Math.Pow(left.Zip(right, (x, y) => Math.Pow(Math.Abs(x - y), p)).Average(), 1 / p);
        Assert.AreEqual(expected, SlicedWasserstein.Distance(source, target, p, projections: 3), 1e-12);
    }

    [TestMethod]
    public void It_is_below_the_exact_distance_and_0_for_equal_sets()
    {
        var source = Points(4, 40, 3);
        double sliced = SlicedWasserstein.Distance(source, Shifted(source, 0.5));
        Assert.IsGreaterThan(0, sliced);
        Assert.IsLessThan(0.5, sliced, "W_1 of a shift is its length");
        Assert.AreEqual(0, SlicedWasserstein.Distance(source, source));
    }

    [TestMethod]
    public void The_seed_determines_the_directions()
    {
        double[,] source = Points(5, 10, 3), target = Points(6, 10, 3);
        double Of(int seed) => SlicedWasserstein.Distance(source, target, projections: 4, seed: seed);
        Assert.AreEqual(Of(1), Of(1));
        Assert.AreNotEqual(Of(1), Of(2));
        Assert.AreNotEqual(Of(1), Of(-1));
    }

    [TestMethod]
    [DataRow(1e300, 2)]
    [DataRow(1e300, 1000)]
    [DataRow(1e-300, 2)]
    [DataRow(1e-300, 1000)]
    [DataRow(0.3, 1e6)]
    [DataRow(double.MaxValue, 3)]
    public void Powers_neither_overflow_nor_vanish(double shift, double p)
    {
        Assert.AreEqual(1, SlicedWasserstein.Distance(new[,] { { shift } }, new[,] { { 0.0 } }, p) / shift, 1e-9);
        // A half of the mass stays where it is.
        double half = SlicedWasserstein.Distance(new[,] { { shift }, { 0 } }, new[,] { { 0.0 } }, p) / shift;
        Assert.AreEqual(Math.Pow(0.5, 1 / p), half, 1e-9);
    }

    [TestMethod]
    public void Coordinates_of_any_size_have_a_projection()
    {
        var large = new double[1, 4];
        for (int k = 0; k < 4; k++)
            large[0, k] = 1.7e308;
        var small = new double[1, 4];

        double distance = SlicedWasserstein.Distance(large, small, p: 2);

        Assert.IsTrue(double.IsFinite(distance) && distance > 1e307, $"{distance}");
    }

    [TestMethod]
    public void Directions_are_drawn_one_by_one()
    {
        const int dimension = 10_000;
        var source = new double[1, dimension];
        var target = new double[1, dimension];
        target[0, 0] = 1;
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.IsGreaterThan(0, SlicedWasserstein.Distance(source, target, projections: 1000));

        // All of them would take 80 MB, and where their number is no int there would be none.
        Assert.IsLessThan(4L << 20, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void Input_that_cannot_be_is_refused()
    {
        var points = new double[3, 2];
        Throws.Error<ArgumentException>(
            () => SlicedWasserstein.Distance(points, points, projections: 0), "projections must be from 1 to 1000000, but is 0.");
        Throws.Error<ArgumentException>(() => SlicedWasserstein.Distance(points, points, p: 0.9), "p must be at least 1, but is 0.9.");
        Throws.Error<ArgumentException>(
            () => SlicedWasserstein.Distance(points, points, p: double.NaN), "p must be at least 1, but is NaN.");
        Throws.Error<ArgumentException>(() => SlicedWasserstein.Distance(points, points, p: double.PositiveInfinity), "p must be finite");
        Throws.Error<ArgumentException>(() => SlicedWasserstein.Distance(points, new double[3, 3]), "of one dimension, but have 2 and 3");
        Throws.Error<ArgumentException>(
            () => SlicedWasserstein.Distance(new double[0, 2], points), "source's number of points must be at least 1, but is 0.");
        Throws.Error<ArgumentException>(
            () => SlicedWasserstein.Distance(points, new double[3, 0]), "target's dimension must be at least 1, but is 0.");
        Throws.Error<ArgumentException>(
            () => SlicedWasserstein.Distance(points, new[,] { { 1, 2 }, { double.NaN, 3 } }), "target[1, 0] must be finite, but is NaN.");
        Throws.Error<ArgumentException>(
            () => SlicedWasserstein.Distance(points, points, projections: int.MaxValue), "projections must be from 1 to 1000000");
        Throws.Error<ArgumentException>(
            () => SlicedWasserstein.Distance(new[,] { { double.MaxValue } }, new[,] { { double.MinValue } }),
            "The distance must be finite, but is Infinity.");
        var fromOne = (double[,])Array.CreateInstance(typeof(double), [3, 2], [1, 0]);
        Throws.Error<ArgumentException>(
            () => SlicedWasserstein.Distance(points, fromOne), "target's indices must start at 0, but start at 1 and 0.");
    }

    private static double[,] Points(int seed, int count, int dimension)
    {
        var random = new Random(seed);
        var points = new double[count, dimension];
        for (int i = 0; i < count; i++)
            for (int k = 0; k < dimension; k++)
                points[i, k] = random.NextDouble();
        return points;
    }

    /// <summary>The points, moved along the first axis.</summary>
    private static double[,] Shifted(double[,] points, double shift)
    {
        var shifted = (double[,])points.Clone();
        for (int i = 0; i < points.GetLength(0); i++)
            shifted[i, 0] += shift;
        return shifted;
    }

    private static double[] Parts(double[,] points, int each) =>
        [.. points.Cast<double>().Order().SelectMany(value => Enumerable.Repeat(value, each))];
}
