namespace Lab;

/// <summary>
/// Solves the transportation problem min sum c_ij pi_ij with given marginals by the network simplex method (Dantzig; Cunningham,
/// Mathematical Programming 11, 1976): exact in the flows, and in the potentials up to rounding.
/// </summary>
internal static class NetworkSimplex
{
    /// <param name="supply">The sources' masses, greater than 0.</param>
    /// <param name="demand">The targets' masses, greater than 0, equal in sum.</param>
    /// <param name="cost">The sources' rows of costs to the targets, at most 1 each in absolute value.</param>
    public static SpanningTree Solve(long[] supply, long[] demand, double[] cost)
    {
        var tree = new SpanningTree(supply, demand, cost);
        // A potential is a sum of costs along a path, which is at most as long as there are nodes.
        var search = new BlockSearch(cost, tolerance: (supply.Length + demand.Length) * Math.ScaleB(1, -52));
        while (search.Next(tree.SourcePotentials, tree.TargetPotentials) is var (source, target))
            tree.Pivot(source, target);
        return tree;
    }
}
