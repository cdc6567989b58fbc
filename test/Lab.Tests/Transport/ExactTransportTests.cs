using System.Diagnostics;

namespace Lab.Tests;

[TestClass]
public sealed class ExactTransportTests
{
    [TestMethod]
    public void Cost_is_that_of_the_best_permutation()
    {
        for (int seed = 0; seed < 140; seed++)
        {
            var random = new Random(seed);
            int n = 1 + seed % 7;
            // Few different costs, of both signs, make ties and degenerate bases.
            var cost = Instances.Matrix(n, n, (_, _) => seed % 2 == 0 ? random.NextDouble() - 0.5 : random.Next(-2, 3));

            double best = Permutations(n).Min(to => Enumerable.Range(0, n).Sum(i => cost[i, to[i]])) / n;

            var result = ExactTransport.Solve(cost);
            Assert.AreEqual(best, result.Cost, 1e-14);
            Assert.HasCount(n, result.Plan.Moves);
        }
    }

    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(1, 9)]
    [DataRow(9, 1)]
    [DataRow(30, 45)]
    [DataRow(64, 17)]
    [DataRow(80, 80)]
    public void Potentials_prove_the_plan_optimal(int n, int m)
    {
        for (int seed = 0; seed < 8; seed++)
        {
            var random = new Random(seed);
            var cost = CostMatrix.Between(Instances.Points(random, n, 2), Instances.Points(random, m, 2), p: 1 + seed % 3);
            double[] a = Instances.Weights(random, n, 3), b = Instances.Weights(random, m, 3);
            Certificate.AssertOptimal(ExactTransport.Solve(cost, a, b), cost, a, b);
            Certificate.AssertOptimal(ExactTransport.Solve(cost), cost, Instances.Uniform(n), Instances.Uniform(m));
        }
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    public void Degenerate_costs_have_optimal_plans_too(int kind)
    {
        // All equal, 0 or 1, and products, on which the simplex method takes long.
        var random = new Random(5);
        var cost = Instances.Matrix(60, 60, (i, j) => kind switch { 0 => 7, 1 => random.Next(2), _ => (i + 1) * (j + 1) });
        Certificate.AssertOptimal(ExactTransport.Solve(cost), cost, Instances.Uniform(60), Instances.Uniform(60));
    }

    [TestMethod]
    [DataRow(1e300)]
    [DataRow(1e-300)]
    public void Costs_of_any_size_are_solved(double scale)
    {
        var random = new Random(6);
        var cost = Instances.Matrix(20, 20, (_, _) => random.NextDouble() * scale);
        Certificate.AssertOptimal(ExactTransport.Solve(cost), cost, Instances.Uniform(20), Instances.Uniform(20));
    }

    [TestMethod]
    public void Points_without_mass_move_nothing_and_have_feasible_potentials()
    {
        var cost = new double[,] { { 5, 1, 9 }, { -8, 0, 2 }, { 3, 4, 6 } };
        double[] a = [1, 0, 1], b = [0, 2, 0];
        var result = ExactTransport.Solve(cost, a, b);
        Assert.AreEqual(5, result.Cost, 1e-15);
        Certificate.AssertOptimal(result, cost, a, b);
    }

    [TestMethod]
    public void Equal_weights_that_are_no_binary_fractions_give_a_permutation()
    {
        var random = new Random(7);
        var points = Instances.Points(random, 49, 2);
        var tenths = Enumerable.Repeat(0.1, 49).ToArray();
        var result = ExactTransport.Between(points, Instances.Points(random, 49, 2), sourceWeights: tenths, targetWeights: tenths);
        Assert.HasCount(49, result.Plan.Moves);
    }

    [TestMethod]
    public void Distance_is_the_root_of_the_cost()
    {
        // All mass moves by (3, 4).
        var source = new double[,] { { 0, 0 }, { 1, 0 } };
        var target = new double[,] { { 4, 4 }, { 3, 4 } };
        foreach (double p in new[] { 1, 2, 3.5 })
        {
            var result = ExactTransport.Between(source, target, p);
            Assert.AreEqual(Math.Pow(5, p), result.Cost, 1e-12 * Math.Pow(5, p), $"p = {p}");
            Assert.AreEqual(5, result.Distance(p), 1e-12, $"p = {p}");
        }
        Assert.AreEqual(7, ExactTransport.Between(source, target, 1, CostMatrix.Manhattan).Cost, 1e-12);
    }

    [TestMethod]
    public void Diracs_are_as_far_apart_as_their_points()
    {
        foreach (double theta in new[] { -2, 0, 1e-3, 40 })
            Assert.AreEqual(Math.Abs(theta), ExactTransport.Between(new[,] { { 0.0 } }, new[,] { { theta } }).Cost, 0);
    }

    [TestMethod]
    public void Plan_as_a_matrix_has_the_moves()
    {
        var plan = ExactTransport.Solve(new double[,] { { 0, 1 }, { 1, 0 } }, [0.25, 0.75], [0.5, 0.5]).Plan;
        CollectionAssert.AreEqual(new[] { 0.25, 0, 0.25, 0.5 }, plan.ToMatrix());
        Assert.HasCount(3, plan.Moves);
    }

    [TestMethod]
    public void A_thousand_points_a_side_take_seconds_at_most()
    {
        var random = new Random(8);
        var cost = CostMatrix.Between(Instances.Points(random, 1000, 2), Instances.Points(random, 1000, 2), p: 2);
        var time = Stopwatch.StartNew();
        var result = ExactTransport.Solve(cost);
        Assert.IsLessThan(10, time.Elapsed.TotalSeconds);
        Certificate.AssertOptimal(result, cost, Instances.Uniform(1000), Instances.Uniform(1000));
    }

    private static IEnumerable<int[]> Permutations(int n)
    {
        if (n == 0)
            return [[]];
        return Permutations(n - 1).SelectMany(shorter => Enumerable.Range(0, n).Select(place => shorter[..place].Append(n - 1)
            .Concat(shorter[place..]).ToArray()));
    }
}
