namespace Lab;

/// <summary>The entropic plan pi_ij = a_i b_j exp((phi_i + psi_j - c_ij)/epsilon). Its column sums are b, its row sums nearly a.</summary>
internal sealed class SinkhornResult
{
    internal SinkhornResult(double[,] plan, double[] sourcePotentials, double[] targetPotentials) =>
        (Plan, SourcePotentials, TargetPotentials) = (plan, sourcePotentials, targetPotentials);

    /// <summary>pi, n x m masses.</summary>
    public double[,] Plan { get; }

    /// <summary>phi, one for each source, in the cost's units.</summary>
    public IReadOnlyList<double> SourcePotentials { get; }

    /// <summary>psi, one for each target, in the cost's units.</summary>
    public IReadOnlyList<double> TargetPotentials { get; }

    /// <summary>sum c_ij pi_ij, the transport's cost without the entropy.</summary>
    public required double Cost { get; init; }

    /// <summary>sum c_ij pi_ij + epsilon KL(pi, a b), what the plan minimises.</summary>
    public required double EntropicCost { get; init; }

    /// <summary>The iterations taken, over all epsilons.</summary>
    public required int Iterations { get; init; }

    /// <summary>sum_i |sum_j pi_ij - a_i|, as a share of the mass.</summary>
    public required double MarginalError { get; init; }

    /// <summary>Whether <see cref="MarginalError"/> came down to the tolerance.</summary>
    public required bool Converged { get; init; }
}
