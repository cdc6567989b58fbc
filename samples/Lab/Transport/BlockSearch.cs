namespace Lab;

/// <summary>
/// Chooses the arc that enters the basis: the most negative reduced cost c_ij - phi_i - psi_j in a block of rows, the blocks taken in
/// turn (Grigoriadis, "An efficient implementation of the network simplex method", Mathematical Programming Study 26, 1986).
/// </summary>
/// <param name="cost">The sources' rows of costs to the targets.</param>
/// <param name="tolerance">A reduced cost above minus this counts as 0.</param>
internal sealed class BlockSearch(double[] cost, double tolerance)
{
    private int _row;

    /// <summary>The arc to enter; or null if there is none, and the potentials are feasible.</summary>
    public (int Source, int Target)? Next(ReadOnlySpan<double> sourcePotentials, ReadOnlySpan<double> targetPotentials)
    {
        double blockSize = Math.Sqrt(cost.Length);
        (int, int)? entering = null;
        double lowest = -tolerance;
        int scanned = 0;
        for (int rows = 0; rows < sourcePotentials.Length && (entering is null || scanned < blockSize); rows++)
        {
            int target = Lowest(sourcePotentials[_row], targetPotentials, ref lowest);
            if (target >= 0)
                entering = (_row, target);
            scanned += targetPotentials.Length;
            _row = (_row + 1) % sourcePotentials.Length;
        }
        return entering;
    }

    /// <summary>The place of the lowest reduced cost in the current row, if it is below <paramref name="lowest"/>, or -1.</summary>
    private int Lowest(double sourcePotential, ReadOnlySpan<double> targetPotentials, ref double lowest)
    {
        var costs = cost.AsSpan(_row * targetPotentials.Length, targetPotentials.Length);
        int place = -1;
        double bound = lowest + sourcePotential;
        for (int j = 0; j < costs.Length; j++)
        {
            double candidate = costs[j] - targetPotentials[j];
            if (candidate < bound)
                (bound, place) = (candidate, j);
        }
        if (place >= 0)
            lowest = bound - sourcePotential;
        return place;
    }
}
