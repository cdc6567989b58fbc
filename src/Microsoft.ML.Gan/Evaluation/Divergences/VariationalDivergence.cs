namespace Microsoft.ML.Gan;

/// <summary>
/// A lower bound of D_f(P, Q) from samples (Nguyen et al., arXiv:0809.0853; Nowozin et al., arXiv:1606.00709):
/// the largest E_p[T] - E_q[f*(T)] over T = g_f(V(x)), V a small network with tanh units.
/// </summary>
/// <remarks>
/// Each sample is split at random: two fifths train V, one fifth chooses the step whose weights to keep, and the other two fifths, which
/// have no influence on either, give the estimate. It is therefore above the divergence only by sampling error, which is large, and
/// itself hard to measure, where p/q varies by orders of magnitude.
/// </remarks>
public static class VariationalDivergence
{
    // The fewest of which each part gets two, as an error estimate needs.
    private const int MinimumRows = 10;

    /// <summary>Trains T and measures the bound. Takes the CPU; the same seed gives the same estimate on the same machine.</summary>
    /// <param name="divergence">f.</param>
    /// <param name="p">A sample of P, at least 10 points as the rows of an n x k matrix.</param>
    /// <param name="q">A sample of Q, m x k.</param>
    /// <param name="options">The defaults where null.</param>
    /// <exception cref="ArgumentException">
    /// A sample is too small, the dimensions differ, a coordinate is not finite, or an option is out of its range.
    /// </exception>
    public static VariationalEstimate Estimate(
        FDivergence divergence, double[,] p, double[,] q, VariationalOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(divergence);
        options ??= new VariationalOptions();
        options.Validate();
        PointSet.Validate(p, nameof(p));
        PointSet.Validate(q, nameof(q));
        PointSet.ValidateDimensions(p, nameof(p), q, nameof(q));
        Guard.AtLeast(p.GetLength(0), MinimumRows, $"{nameof(p)}'s number of points");
        Guard.AtLeast(q.GetLength(0), MinimumRows, $"{nameof(q)}'s number of points");

        var random = new Random(options.Seed);
        SampleSplit ofP = SampleSplit.Of(p, random), ofQ = SampleSplit.Of(q, random);
        using var scope = torch.NewDisposeScope();
        var scale = Standardization.Of([.. ofP.Training, .. ofQ.Training]);
        using var bound = new VariationalBound(divergence, p.GetLength(1), options);
        bound.Train(
            scale.Apply(ofP.Training), scale.Apply(ofQ.Training), scale.Apply(ofP.Validation), scale.Apply(ofQ.Validation), random);
        return bound.Measure(scale.Apply(ofP.Test), scale.Apply(ofQ.Test));
    }
}
