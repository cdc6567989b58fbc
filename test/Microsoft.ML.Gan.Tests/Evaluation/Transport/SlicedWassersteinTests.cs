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
        var source = Instances.Points(new Random(1), 50, dimension);
        var target = Instances.Matrix(50, dimension, (i, k) => source[i, k] + (k == 0 ? 3 : 0));
        double squared = Math.Pow(SlicedWasserstein.Distance(source, target, p: 2, projections: 20_000), 2);
        Assert.AreEqual(9.0 / dimension, squared, 0.03 * 9 / dimension);
    }

    [TestMethod]
    public void On_the_line_it_is_the_distance_itself()
    {
        var random = new Random(2);
        double[,] source = Instances.Points(random, 30, 1), target = Instances.Points(random, 20, 1);
        double[] a = Instances.Weights(random, 30, 5), b = Instances.Weights(random, 20, 5);
        double expected = ExactTransport.Between(source, target, 2, null, a, b).Distance(2);
        Assert.AreEqual(expected, SlicedWasserstein.Distance(source, target, 2, 3, 0, a, b), 1e-12);
    }

    [TestMethod]
    public void It_is_at_most_the_exact_distance_and_0_for_equal_sets()
    {
        var random = new Random(3);
        double[,] source = Instances.Points(random, 40, 3), target = Instances.Points(random, 40, 3);
        double sliced = SlicedWasserstein.Distance(source, target);
        Assert.IsGreaterThan(0, sliced);
        Assert.IsLessThan(ExactTransport.Between(source, target).Distance(1), sliced);
        Assert.AreEqual(0, SlicedWasserstein.Distance(source, source));
    }

    [TestMethod]
    public void The_seed_determines_the_directions()
    {
        var random = new Random(4);
        double[,] source = Instances.Points(random, 10, 3), target = Instances.Points(random, 10, 3);
        double Of(int seed) => SlicedWasserstein.Distance(source, target, projections: 4, seed: seed);
        Assert.AreEqual(Of(1), Of(1));
        Assert.AreNotEqual(Of(1), Of(2));
        Assert.AreNotEqual(Of(1), Of(-1));
    }

    [TestMethod]
    public void Input_that_cannot_be_is_refused()
    {
        var points = new double[3, 2];
        TransportInputTests.AssertRefused(
            "projections must be at least 1", () => SlicedWasserstein.Distance(points, points, projections: 0));
        TransportInputTests.AssertRefused("p must be at least 1", () => SlicedWasserstein.Distance(points, points, p: 0.9));
        TransportInputTests.AssertRefused("of one dimension, but have 2 and 3", () => SlicedWasserstein.Distance(points, new double[3, 3]));
        TransportInputTests.AssertRefused("source's number of points", () => SlicedWasserstein.Distance(new double[0, 2], points));
    }
}
