namespace Lab.Tests;

[TestClass]
public sealed class LineTransportTests
{
    [TestMethod]
    [DataRow(1.0)]
    [DataRow(1.5)]
    [DataRow(2.0)]
    [DataRow(4.0)]
    public void Agrees_with_the_general_solver_and_proves_it(double p)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            int n = random.Next(1, 40), m = random.Next(1, 40);
            // Coarse values make ties.
            double[] x = Values(random, n), y = Values(random, m);
            double[] a = Instances.Weights(random, n), b = Instances.Weights(random, m);
            var cost = Instances.Matrix(n, m, (i, j) => Math.Pow(Math.Abs(x[i] - y[j]), p));

            var result = LineTransport.Between(x, y, p, a, b);
            Certificate.AssertOptimal(result, cost, a, b);
            Assert.AreEqual(ExactTransport.Solve(cost, a, b).Cost, result.Cost, 1e-12 * cost.Cast<double>().Max());
        }
    }

    [TestMethod]
    public void Unit_intervals_one_apart_cost_1_and_the_map_is_x_plus_1()
    {
        const int Count = 1000;
        var quantiles = Enumerable.Range(0, Count).Select(i => (i + 0.5) / Count).ToArray();
        var shifted = Array.ConvertAll(quantiles, x => x + 1);
        // In another order, which the plan has to find.
        var target = shifted.OrderBy(x => Math.Sin(1e4 * x)).ToArray();

        var line = LineTransport.Between(quantiles, target, p: 2);
        var general = ExactTransport.Between(Column(quantiles), Column(target), p: 2);

        foreach (var result in new[] { line, general })
        {
            Assert.AreEqual(1, result.Cost, 1e-9);
            Assert.AreEqual(result.SourcePotentials.Average() + result.TargetPotentials.Average(), result.Cost, 1e-9);
            Assert.HasCount(Count, result.Plan.Moves);
            foreach (var move in result.Plan.Moves)
                Assert.AreEqual(quantiles[move.Source] + 1, target[move.Target], 1e-9);
        }
    }

    [TestMethod]
    public void Quantiles_are_merged_where_the_counts_differ()
    {
        // F^-1 is 0 up to 1/2, then 1; G^-1 is 0, 3, 6 on thirds: the gaps are 0, 3 (1/6), 2 (1/6), 5 (1/3).
        var result = LineTransport.Between([1, 0], [3, 0, 6]);
        Assert.AreEqual(3.0 / 6 + 2.0 / 6 + 5.0 / 3, result.Cost, 1e-15);
        Assert.HasCount(4, result.Plan.Moves);
    }

    [TestMethod]
    public void Weights_count_as_shares_of_the_mass_in_the_distance()
    {
        var result = LineTransport.Between([0], [1, 4], 2, [8], [6, 2]);
        Assert.AreEqual(6 * 1 + 2 * 16, result.Cost, 1e-13);
        Assert.AreEqual(Math.Sqrt(38.0 / 8), result.Distance(2), 1e-14);
    }

    [TestMethod]
    public void Input_that_cannot_be_is_refused()
    {
        Throws.Error<ArgumentException>(() => LineTransport.Between([], [1]), "source's number of points must be at least 1, but is 0.");
        Throws.Error<ArgumentException>(() => LineTransport.Between([1], [0, double.NaN]), "target[1] must be finite, but is NaN.");
        Throws.Error<ArgumentException>(() => LineTransport.Between([1], [2], p: 0), "p must be at least 1, but is 0.");
        Throws.Error<ArgumentException>(() => LineTransport.Between([1e200], [2], p: 2), "|x - y|^p must be finite");
        Throws.Error<ArgumentException>(() => LineTransport.Between([1], [2], 1, [1], [2]), "the same mass");
    }

    private static double[] Values(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => random.Next(30) / 8.0).ToArray();

    private static double[,] Column(double[] values) => Instances.Matrix(values.Length, 1, (i, _) => values[i]);
}
