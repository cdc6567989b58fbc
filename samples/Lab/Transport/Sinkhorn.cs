namespace Lab;

/// <summary>
/// Entropic optimal transport, min sum c_ij pi_ij + epsilon KL(pi, a b) over plans pi with row sums a and column sums b, by Sinkhorn's
/// iteration (Cuturi, arXiv:1306.0895). It is done on logarithms, and epsilon falls from the largest cost by halves (Schmitzer,
/// arXiv:1610.06519), so that a small one neither overflows nor takes ages.
/// </summary>
internal static class Sinkhorn
{
    // Larger epsilons only prepare the potentials for the next one.
    private const double WarmTolerance = 1e-2;

    /// <summary>The entropic plan for a cost matrix.</summary>
    /// <param name="cost">c, n x m, of any sign.</param>
    /// <param name="options">The defaults where null.</param>
    /// <param name="sourceWeights">a, n masses of at least 0; uniform by default, with the other side's sum or 1.</param>
    /// <param name="targetWeights">b, m masses with the same sum to 1e-9; uniform by default.</param>
    /// <exception cref="ArgumentException">
    /// An option is out of its range; the matrix is empty or has a value that is not finite; or weights are of the wrong number,
    /// negative, not finite, all 0, or different in sum.
    /// </exception>
    public static SinkhornResult Solve(
        double[,] cost, SinkhornOptions? options = null, double[]? sourceWeights = null, double[]? targetWeights = null)
    {
        CostMatrix.Validate(cost);
        options ??= new SinkhornOptions();
        double largestCost = CostMatrix.Largest(cost);
        options.Validate(largestCost);
        var masses = MassGrid.Of(sourceWeights, cost.GetLength(0), targetWeights, cost.GetLength(1));

        var scaling = new LogScaling(cost, masses.SourceShares(), masses.TargetShares());
        for (double epsilon = largestCost; epsilon > options.Epsilon; epsilon /= 2)
            scaling.Run(epsilon, WarmTolerance, options.MaxIterations);
        scaling.Run(options.Epsilon, options.Tolerance, options.MaxIterations);
        return scaling.Result(options.Epsilon, options.Tolerance, masses.Mass);
    }
}
