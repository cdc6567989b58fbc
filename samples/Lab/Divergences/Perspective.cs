namespace Lab;

/// <summary>What a place with probabilities (or densities) p and q adds to an f-divergence.</summary>
internal static class Perspective
{
    // Beyond it f would overflow.
    private const double LargestRatio = 1e300;

    /// <summary>
    /// q f(p/q), with its limits where a probability is 0: q f(0) without p, p lim f'(u) without q, and 0 without both.
    /// </summary>
    public static double Of(FDivergence divergence, double p, double q)
    {
        if (p == 0)
            return q == 0 ? 0 : q * divergence.AtZero;
        if (q == 0)
            return p * divergence.SlopeAtInfinity;
        double u = Math.Min(p / q, LargestRatio);
        return u <= 1 ? q * divergence.Evaluate(u) : p * (divergence.Evaluate(u) / u);
    }
}
