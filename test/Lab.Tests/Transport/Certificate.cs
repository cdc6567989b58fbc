namespace Lab.Tests;

/// <summary>
/// What proves a plan optimal without a second solver: the marginals, feasible potentials and equal primal and dual values.
/// </summary>
internal static class Certificate
{
    public static void AssertOptimal(TransportResult result, double[,] cost, double[] a, double[] b, double tolerance = 1e-12)
    {
        AssertMarginals(result.Plan, a, b);
        double scale = cost.Cast<double>().Max(Math.Abs), mass = a.Sum();
        var (phi, psi) = (result.SourcePotentials, result.TargetPotentials);
        for (int i = 0; i < a.Length; i++)
            for (int j = 0; j < b.Length; j++)
                Assert.IsTrue(phi[i] + psi[j] <= cost[i, j] + tolerance * scale, $"phi[{i}] + psi[{j}] is above cost[{i}, {j}].");
        foreach (var (i, j, _) in result.Plan.Moves)
            Assert.AreEqual(cost[i, j], phi[i] + psi[j], tolerance * scale, $"slack on the move from {i} to {j}");

        double primal = result.Plan.Moves.Sum(move => cost[move.Source, move.Target] * move.Mass);
        double dual = a.Zip(phi, (x, y) => x * y).Sum() + b.Zip(psi, (x, y) => x * y).Sum();
        Assert.AreEqual(primal, result.Cost, tolerance * scale * mass);
        Assert.AreEqual(dual, result.Cost, tolerance * scale * mass);
    }

    private static void AssertMarginals(TransportPlan plan, double[] a, double[] b)
    {
        Assert.IsTrue(plan.Moves.All(move => move.Mass > 0));
        Assert.AreEqual(plan.Moves.Count, plan.Moves.DistinctBy(move => (move.Source, move.Target)).Count());
        double mass = a.Sum();
        for (int i = 0; i < a.Length; i++)
            Assert.AreEqual(a[i], plan.Moves.Where(move => move.Source == i).Sum(move => move.Mass), 1e-14 * mass);
        for (int j = 0; j < b.Length; j++)
            Assert.AreEqual(b[j], plan.Moves.Where(move => move.Target == j).Sum(move => move.Mass), 1e-14 * mass);
    }
}
