namespace Lab.Tests;

[TestClass]
public sealed class VariationalDivergenceTests
{
    private static readonly VariationalOptions Fast = new() { HiddenSizes = [32], Steps = 400, BatchSize = 256, LearningRate = 0.01 };

    public static IEnumerable<object[]> Names => FDivergence.Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void It_is_below_the_truth_by_little_and_above_it_by_sampling_error_at_most(string name)
    {
        var divergence = FDivergence.Get(name);
        var random = new Random(1);
        double truth = GaussianDivergence.Between(divergence, new(0.7, 1), new(0, 1));
        var estimate = VariationalDivergence.Estimate(
            divergence, Sample(random, 60_000, 1, 0.7), Sample(random, 60_000, 1, 0), Fast);
        Assert.IsLessThan(truth + 3 * estimate.StandardError, estimate.Value);
        Assert.IsGreaterThan(truth - 0.05 * Math.Abs(truth) - 3 * estimate.StandardError, estimate.Value);
        Assert.IsLessThan(0.05 * Math.Abs(truth), estimate.StandardError);
    }

    [TestMethod]
    public void It_works_in_several_dimensions_far_from_the_origin()
    {
        var random = new Random(2);
        // KL is 3 times 0.5 * 0.5^2, whatever the unit and the place.
        var estimate = VariationalDivergence.Estimate(
            FDivergence.KL, Sample(random, 30_000, 3, 0.5, 1e3), Sample(random, 30_000, 3, 0, 1e3), Fast);
        Assert.AreEqual(0.375, estimate.Value, 0.05 * 0.375 + 3 * estimate.StandardError);
        Assert.IsLessThan(0.02, estimate.StandardError);
    }

    [TestMethod]
    public void Samples_of_one_distribution_give_about_0()
    {
        var random = new Random(3);
        var estimate = VariationalDivergence.Estimate(
            FDivergence.JensenShannon, Sample(random, 10_000, 2, 0), Sample(random, 8_000, 2, 0), Fast);
        Assert.IsLessThan(3 * estimate.StandardError, estimate.Value);
        Assert.AreEqual(0, estimate.Value, 0.01);
    }

    [TestMethod]
    public void Rows_that_report_neither_train_nor_choose()
    {
        var split = VariationalDivergence.SampleSplit.Of(Matrix(53, 1, (i, _) => i), new Random(4));
        Assert.HasCount(10, split.Validation);
        Assert.HasCount(20, split.Test);
        var rows = split.Training.Concat(split.Validation).Concat(split.Test).Select(row => (int)row[0]).ToArray();
        CollectionAssert.AreEquivalent(Enumerable.Range(0, 53).ToArray(), rows);
        CollectionAssert.AreNotEqual(Enumerable.Range(33, 20).ToArray(), split.Test.Select(row => (int)row[0]).ToArray());
    }

    [TestMethod]
    public void The_seed_determines_the_estimate()
    {
        double[,] p = Sample(new Random(5), 500, 2, 1), q = Sample(new Random(6), 500, 2, 0);
        VariationalEstimate Of(int seed) =>
            VariationalDivergence.Estimate(FDivergence.JensenShannon, p, q, Fast with { Steps = 20, Seed = seed });
        Assert.AreEqual(Of(1), Of(1));
        Assert.AreNotEqual(Of(1), Of(2));
    }

    [TestMethod]
    public void Weights_that_diverge_are_not_kept()
    {
        double[,] p = Sample(new Random(7), 500, 1, 3), q = Sample(new Random(8), 500, 1, 0);
        var estimate = VariationalDivergence.Estimate(FDivergence.KL, p, q, Fast with { LearningRate = 1e4 });
        Assert.IsTrue(double.IsFinite(estimate.Value));
    }

    [TestMethod]
    public void Options_and_samples_out_of_range_are_refused()
    {
        double[,] sample = new double[20, 2], nine = new double[9, 2], line = new double[20, 1];
        Refused("Steps must be at least 1, but is 0.", sample, sample, new() { Steps = 0 });
        Refused("BatchSize must be at least 1", sample, sample, new() { BatchSize = 0 });
        Refused("ValidationInterval must be at least 1", sample, sample, new() { ValidationInterval = 0 });
        Refused("LearningRate must be greater than 0", sample, sample, new() { LearningRate = 0 });
        Refused("LearningRate must be", sample, sample, new() { LearningRate = double.NaN });
        Refused("HiddenSizes[1] must be at least 1, but is -3.", sample, sample, new() { HiddenSizes = [4, -3] });
        Refused("p's number of points must be at least 10, but is 9.", nine, sample, new());
        Refused("q's number of points must be at least 10, but is 9.", sample, nine, new());
        Refused("p and q must have points of one dimension, but have 2 and 1.", sample, line, new());
        Refused("q[0, 1] must be finite", sample, Matrix(20, 2, (_, k) => k == 1 ? double.NaN : 0), new());
    }

    private static void Refused(string message, double[,] p, double[,] q, VariationalOptions options) =>
        Throws.Error<ArgumentException>(() => VariationalDivergence.Estimate(FDivergence.KL, p, q, options), message);

    /// <summary>N(mean, 1) in each coordinate, then shifted and stretched by <paramref name="scale"/>.</summary>
    private static double[,] Sample(Random random, int count, int dimension, double mean, double scale = 1) =>
        Matrix(count, dimension, (_, _) => 100 * (scale - 1) + scale * (mean + Normal(random)));

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double[,] Matrix(int rows, int columns, Func<int, int, double> value)
    {
        var matrix = new double[rows, columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                matrix[i, j] = value(i, j);
        return matrix;
    }
}
