namespace Lab;

/// <summary>
/// Kantorovich's problem between discrete distributions: the plan of least cost, min sum c_ij pi_ij over pi >= 0 with row sums a and
/// column sums b, solved exactly by the network simplex method. Masses are resolved to about 1e-15 of their sum.
/// </summary>
internal static class ExactTransport
{
    /// <summary>The optimal plan between two sets of points for the cost d(x, y)^p.</summary>
    /// <param name="source">x, n points as the rows of an n x k matrix.</param>
    /// <param name="target">y, m points of the same dimension, m x k.</param>
    /// <param name="p">The power; at least 1. W_p is the p-th root of the cost: <see cref="TransportResult.Distance"/>.</param>
    /// <param name="distance">d; <see cref="CostMatrix.Euclidean"/> by default.</param>
    /// <param name="sourceWeights">a, n masses of at least 0; uniform by default.</param>
    /// <param name="targetWeights">b, m masses with the same sum; uniform by default.</param>
    /// <exception cref="ArgumentException">
    /// A set is empty, the dimensions differ, a coordinate is not finite, p &lt; 1, or as in <see cref="Solve"/>.
    /// </exception>
    public static TransportResult Between(
        double[,] source, double[,] target, double p = 1, Func<ReadOnlySpan<double>, ReadOnlySpan<double>, double>? distance = null,
        double[]? sourceWeights = null, double[]? targetWeights = null) =>
        Solve(CostMatrix.Between(source, target, p, distance), sourceWeights, targetWeights);

    /// <summary>The optimal plan for a cost matrix.</summary>
    /// <param name="cost">c, n x m, of any sign.</param>
    /// <param name="sourceWeights">a, n masses of at least 0; uniform by default, with the other side's sum or 1.</param>
    /// <param name="targetWeights">b, m masses with the same sum to 1e-9; uniform by default.</param>
    /// <exception cref="ArgumentException">
    /// The matrix is empty or has a value that is not finite; or weights are of the wrong number, negative, not finite, all 0, or
    /// different in sum.
    /// </exception>
    public static TransportResult Solve(double[,] cost, double[]? sourceWeights = null, double[]? targetWeights = null)
    {
        CostMatrix.Validate(cost);
        var masses = MassGrid.Of(sourceWeights, cost.GetLength(0), targetWeights, cost.GetLength(1));
        int[] sources = WithMass(masses.Source), targets = WithMass(masses.Target);
        int exponent = Exponent(cost);
        var tree = NetworkSimplex.Solve(
            Array.ConvertAll(sources, i => masses.Source[i]),
            Array.ConvertAll(targets, j => masses.Target[j]),
            Scaled(cost, sources, targets, exponent));

        var moves = tree.Flows()
            .Select(arc => new TransportMove(sources[arc.Source], targets[arc.Target], arc.Flow * masses.Unit))
            .ToArray();
        var (phi, psi) = Potentials(tree, cost, sources, exponent);
        return new TransportResult(
            moves.Sum(move => cost[move.Source, move.Target] * move.Mass),
            new TransportPlan(cost.GetLength(0), cost.GetLength(1), moves), phi, psi);
    }

    // Points without mass take no part: with them the basis would only be larger.
    private static int[] WithMass(long[] masses) =>
        Enumerable.Range(0, masses.Length).Where(i => masses[i] > 0).ToArray();

    /// <summary>The power of two that brings the costs into [-1, 1] without rounding.</summary>
    private static int Exponent(double[,] cost)
    {
        double largest = CostMatrix.Largest(cost);
        return largest == 0 ? 0 : Math.ILogB(largest) + 1;
    }

    private static double[] Scaled(double[,] cost, int[] sources, int[] targets, int exponent)
    {
        var scaled = new double[sources.Length * targets.Length];
        int cell = 0;
        foreach (int i in sources)
            foreach (int j in targets)
                scaled[cell++] = Math.ScaleB(cost[i, j], -exponent);
        return scaled;
    }

    /// <summary>
    /// From the sources' potentials in the tree to feasible ones for all points: psi_j = min_i (c_ij - phi_i) over the sources with
    /// mass, then likewise phi of those without. The first source with mass gets 0.
    /// </summary>
    private static (double[] Source, double[] Target) Potentials(SpanningTree tree, double[,] cost, int[] sources, int exponent)
    {
        double[] phi = new double[cost.GetLength(0)], psi = new double[cost.GetLength(1)];
        phi.AsSpan().Fill(double.NegativeInfinity);
        for (int k = 0; k < sources.Length; k++)
            phi[sources[k]] = Math.ScaleB(tree.SourcePotentials[k] - tree.SourcePotentials[0], exponent);
        for (int j = 0; j < psi.Length; j++)
            psi[j] = sources.Min(i => cost[i, j] - phi[i]);
        for (int i = 0; i < phi.Length; i++)
            if (double.IsNegativeInfinity(phi[i]))
                phi[i] = Enumerable.Range(0, psi.Length).Min(j => cost[i, j] - psi[j]);
        return (phi, psi);
    }
}
