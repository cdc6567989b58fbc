namespace Lab;

/// <summary>
/// A lower bound of D_f(P, Q) from samples (Nguyen et al., arXiv:0809.0853; Nowozin et al., arXiv:1606.00709):
/// the largest E_p[T] - E_q[f*(T)] over T = g_f(V(x)), V a small network with tanh units.
/// </summary>
/// <remarks>
/// Each sample is split at random: two fifths train V, one fifth chooses the step whose weights to keep, and the other two fifths, which
/// have no influence on either, give the estimate. It is therefore above the divergence only by sampling error, which is large, and
/// itself hard to measure, where p/q varies by orders of magnitude.
/// </remarks>
internal static class VariationalDivergence
{
    // The fewest of which each part gets two, as an error estimate needs.
    private const int MinimumRows = 10;

    /// <summary>Trains T and measures the bound. Takes the CPU; the same seed gives the same estimate on the same machine.</summary>
    /// <param name="divergence">f.</param>
    /// <param name="p">A sample of P, at least 10 points as the rows of an n x k matrix.</param>
    /// <param name="q">A sample of Q, m x k.</param>
    /// <param name="options">The defaults where null.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">
    /// A sample is too small, the dimensions differ, a coordinate is not finite, or an option is out of its range.
    /// </exception>
    public static VariationalEstimate Estimate(
        FDivergence divergence, double[,] p, double[,] q, VariationalOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new VariationalOptions();
        options.Validate();
        Validate(p, nameof(p));
        Validate(q, nameof(q));
        if (p.GetLength(1) != q.GetLength(1))
            throw new ArgumentException($"p and q must have points of one dimension, but have {p.GetLength(1)} and {q.GetLength(1)}.");

        var random = new Random(options.Seed);
        SampleSplit ofP = SampleSplit.Of(p, random), ofQ = SampleSplit.Of(q, random);
        using var scope = torch.NewDisposeScope();
        var scale = Standardization.Of([.. ofP.Training, .. ofQ.Training]);
        using var bound = new VariationalBound(divergence, p.GetLength(1), options);
        bound.Train(
            scale.Apply(ofP.Training), scale.Apply(ofQ.Training), scale.Apply(ofP.Validation), scale.Apply(ofQ.Validation), random,
            cancellationToken);
        return bound.Measure(scale.Apply(ofP.Test), scale.Apply(ofQ.Test));
    }

    private static void Validate(double[,] points, string name)
    {
        Guard.AtLeast(points.GetLength(0), MinimumRows, $"{name}'s number of points");
        Guard.AtLeast(points.GetLength(1), 1, $"{name}'s dimension");
        for (int i = 0; i < points.GetLength(0); i++)
            for (int k = 0; k < points.GetLength(1); k++)
                if (!double.IsFinite(points[i, k]))
                    Guard.Finite(points[i, k], $"{name}[{i}, {k}]");
    }

    /// <summary>The rows of a sample in three parts: a fifth to validate, two fifths to test, and the rest to train.</summary>
    internal sealed record SampleSplit(double[][] Training, double[][] Validation, double[][] Test)
    {
        /// <summary>Splits at random.</summary>
        public static SampleSplit Of(double[,] points, Random random)
        {
            double[][] rows =
            [
                .. Enumerable.Range(0, points.GetLength(0))
                    .Select(row => Enumerable.Range(0, points.GetLength(1)).Select(k => points[row, k]).ToArray()),
            ];
            random.Shuffle(rows);
            int fifth = rows.Length / 5;
            return new SampleSplit(rows[(3 * fifth)..], rows[..fifth], rows[fifth..(3 * fifth)]);
        }
    }
}

/// <summary>A variational bound as measured on rows that T has not seen.</summary>
/// <param name="Value">mean T(x) over p's rows - mean f*(T(x)) over q's: on average at most the divergence.</param>
/// <param name="StandardError">The standard deviation of <paramref name="Value"/> over such rows, as estimated from them.</param>
internal sealed record VariationalEstimate(double Value, double StandardError);
