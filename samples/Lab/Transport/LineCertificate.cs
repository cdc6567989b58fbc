namespace Lab;

/// <summary>What a plan on the line and its potentials show: without gap and infeasibility the plan is optimal.</summary>
/// <param name="DualityGap">|sum c_ij pi_ij - sum a_i phi_i - sum b_j psi_j|.</param>
/// <param name="Infeasibility">The most by which phi_i + psi_j exceeds c_ij, at least 0.</param>
/// <param name="ClosedFormGap">|sum c_ij pi_ij - the closed form of the least cost|.</param>
/// <param name="IsMonotone">Whether no two moves cross: what starts further left ends no further right.</param>
internal sealed record LineCertificate(double DualityGap, double Infeasibility, double ClosedFormGap, bool IsMonotone)
{
    /// <summary>Checks a result of a problem.</summary>
    public static LineCertificate Of(LineProblem problem, TransportResult result) =>
        Of(problem, result.Cost, result.Plan.Moves, result.SourcePotentials, result.TargetPotentials);

    /// <summary>Checks a plan, its cost and its potentials.</summary>
    public static LineCertificate Of(
        LineProblem problem, double cost, IEnumerable<TransportMove> moves, IReadOnlyList<double> phi, IReadOnlyList<double> psi) => new(
        Math.Abs(cost - Sum(problem.SourceMasses, phi) - Sum(problem.TargetMasses, psi)),
        LargestExcess(problem.Cost(), phi, psi),
        Math.Abs(cost - problem.ClosedForm()),
        AreMonotone(moves, problem.X, problem.Y));

    private static double Sum(IEnumerable<double> masses, IEnumerable<double> potentials) =>
        masses.Zip(potentials, (mass, potential) => mass * potential).Sum();

    private static double LargestExcess(double[,] cost, IReadOnlyList<double> phi, IReadOnlyList<double> psi)
    {
        double largest = 0;
        for (int i = 0; i < phi.Count; i++)
            for (int j = 0; j < psi.Count; j++)
                largest = Math.Max(largest, phi[i] + psi[j] - cost[i, j]);
        return largest;
    }

    private static bool AreMonotone(IEnumerable<TransportMove> moves, double[] x, double[] y)
    {
        double[] ends = [.. moves.OrderBy(move => x[move.Source]).ThenBy(move => y[move.Target]).Select(move => y[move.Target])];
        return ends.Zip(ends.Skip(1)).All(neighbors => neighbors.First <= neighbors.Second);
    }
}
