namespace Lab.Tests;

[TestClass]
public sealed class SinkhornTests
{
    [TestMethod]
    public void Two_points_a_side_have_the_closed_form()
    {
        // By symmetry the plan is x on the diagonal and 1/2 - x off it, and its odds x : 1/2 - x are 1 : exp(-c/epsilon).
        foreach (double epsilon in new[] { 0.05, 0.3, 2, 50 })
        {
            double diagonal = 0.5 / (1 + Math.Exp(-1 / epsilon));
            var result = Sinkhorn.Solve(new double[,] { { 0, 1 }, { 1, 0 } }, new() { Epsilon = epsilon });
            Assert.IsTrue(result.Converged);
            Assert.AreEqual(diagonal, result.Plan[0, 0], 1e-9);
            Assert.AreEqual(1 - 2 * diagonal, result.Cost, 1e-9);
        }
    }

    [TestMethod]
    public void Marginals_are_right_and_the_entropic_cost_is_what_it_says()
    {
        for (int seed = 0; seed < 5; seed++)
        {
            var (cost, a, b) = Problem(seed);
            var result = Sinkhorn.Solve(cost, new() { Epsilon = 0.05 }, a, b);

            double kl = 0;
            for (int i = 0; i < a.Length; i++)
                for (int j = 0; j < b.Length; j++)
                    if (result.Plan[i, j] > 0)
                        kl += result.Plan[i, j] * Math.Log(2 * result.Plan[i, j] / (a[i] * b[j]));
            Assert.IsTrue(result.Converged);
            Assert.IsLessThanOrEqualTo(1e-9, result.MarginalError);
            Assert.IsLessThanOrEqualTo(2e-9, a.Select((mass, i) => Math.Abs(mass - b.Select((_, j) => result.Plan[i, j]).Sum())).Sum());
            Assert.IsLessThanOrEqualTo(1e-12, b.Select((mass, j) => Math.Abs(mass - a.Select((_, i) => result.Plan[i, j]).Sum())).Sum());
            Assert.AreEqual(result.Cost + 0.05 * kl, result.EntropicCost, 1e-9);
        }
    }

    [TestMethod]
    public void It_approaches_the_exact_cost_as_epsilon_falls()
    {
        for (int seed = 0; seed < 5; seed++)
        {
            var (cost, a, b) = Problem(seed);
            double exact = ExactTransport.Solve(cost, a, b).Cost, last = double.PositiveInfinity;
            foreach (double epsilon in new[] { 1, 0.1, 0.01, 0.002 })
            {
                var result = Sinkhorn.Solve(cost, new() { Epsilon = epsilon, MaxIterations = 100_000 }, a, b);
                Assert.IsTrue(result.Converged);
                Assert.IsGreaterThan(exact - 1e-8, result.Cost);
                Assert.IsLessThan(last, result.Cost);
                last = result.Cost;
            }
            Assert.AreEqual(exact, last, 0.005 * exact);
        }
    }

    [TestMethod]
    [DataRow(1e-6)]
    [DataRow(1e-9)]
    [DataRow(1e-11)]
    public void A_tiny_epsilon_neither_overflows_nor_loses_the_plan(double epsilon)
    {
        // Far apart on the line, so that the plan is the identity.
        var cost = Instances.Matrix(20, 20, (i, j) => Math.Pow((i - j) / 19.0, 2));
        var result = Sinkhorn.Solve(cost, new() { Epsilon = epsilon, Tolerance = 1e-3 });
        Assert.IsTrue(result.Converged);
        Assert.AreEqual(0, result.Cost, 1e-5);
        for (int i = 0; i < 20; i++)
            Assert.AreEqual(0.05, result.Plan[i, i], 1e-3);
    }

    [TestMethod]
    public void It_says_when_it_has_not_converged()
    {
        var (cost, a, b) = Problem(1);
        var result = Sinkhorn.Solve(cost, new() { Epsilon = 1e-3, MaxIterations = 2 }, a, b);
        Assert.IsFalse(result.Converged);
        double error = a.Select((mass, i) => Math.Abs(mass - b.Select((_, j) => result.Plan[i, j]).Sum())).Sum() / a.Sum();
        Assert.IsGreaterThan(1e-9, result.MarginalError);
        Assert.AreEqual(error, result.MarginalError, 1e-9);
    }

    [TestMethod]
    public void Options_out_of_range_are_refused()
    {
        var cost = new double[,] { { 0, 100 } };
        Throws.Error<ArgumentException>(() => Sinkhorn.Solve(cost, new() { Epsilon = 0 }), "Epsilon must be greater than 0, but is 0.");
        Throws.Error<ArgumentException>(() => Sinkhorn.Solve(cost, new() { Epsilon = double.NaN }), "Epsilon must be greater than 0");
        Throws.Error<ArgumentException>(() => Sinkhorn.Solve(cost, new() { Epsilon = double.PositiveInfinity }), "Epsilon must be finite");
        Throws.Error<ArgumentException>(() => Sinkhorn.Solve(cost, new() { Epsilon = 1e-11 }), "Epsilon must be at least");
        Throws.Error<ArgumentException>(() => Sinkhorn.Solve(cost, new() { Tolerance = 0 }), "Tolerance must be greater than 0");
        Throws.Error<ArgumentException>(() => Sinkhorn.Solve(cost, new() { MaxIterations = 0 }), "MaxIterations must be at least 1");
        Throws.Error<ArgumentException>(() => Sinkhorn.Solve(new[,] { { double.NaN } }), "cost[0, 0] must be finite");
        Throws.Error<ArgumentException>(() => Sinkhorn.Solve(cost, null, [-1]), "sourceWeights[0] must be at least 0");
    }

    private static (double[,] Cost, double[] A, double[] B) Problem(int seed)
    {
        var random = new Random(seed);
        var cost = CostMatrix.Between(Instances.Points(random, 12, 2), Instances.Points(random, 9, 2), p: 2);
        return (cost, Instances.Weights(random, 12, 2), Instances.Weights(random, 9, 2));
    }
}
