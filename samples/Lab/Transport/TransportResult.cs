namespace Lab;

/// <summary>
/// An optimal plan pi and the potentials that prove it: phi_i + psi_j &lt;= c_ij everywhere, with equality where pi_ij &gt; 0, so that
/// the primal sum c_ij pi_ij and the dual sum a_i phi_i + sum b_j psi_j are equal (Kantorovich, 1942).
/// </summary>
internal sealed class TransportResult
{
    internal TransportResult(double cost, TransportPlan plan, double[] sourcePotentials, double[] targetPotentials) =>
        (Cost, Plan, SourcePotentials, TargetPotentials) = (cost, plan, sourcePotentials, targetPotentials);

    /// <summary>sum c_ij pi_ij, in the cost's units times the weights'. For a mass of 1 and c = d^p it is W_p^p, not W_p.</summary>
    public double Cost { get; }

    /// <summary>The plan pi.</summary>
    public TransportPlan Plan { get; }

    /// <summary>phi, one for each source, in the cost's units. Adding a constant to phi and taking it from psi changes nothing.</summary>
    public IReadOnlyList<double> SourcePotentials { get; }

    /// <summary>psi, one for each target, in the cost's units.</summary>
    public IReadOnlyList<double> TargetPotentials { get; }

    /// <summary>The Wasserstein distance W_p where the cost is d^p: the p-th root of <see cref="Cost"/> for a unit of mass.</summary>
    /// <param name="p">The power of the ground distance in the cost; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is less than 1 or infinite.</exception>
    public double Distance(double p)
    {
        PowerCost.ValidatePower(p);
        return PowerCost.Root(Cost / Plan.Mass, p);
    }
}
