namespace Lab;

/// <summary>Divergences of two normal distributions on the line that need their densities.</summary>
internal static class LineDivergence
{
    // In standard deviations. Beyond the last one a density is 0 in a double.
    private static readonly double[] _knots = [-39, -16, -8, -4, -2, -1, 0, 1, 2, 4, 8, 16, 39];

    /// <summary>The integral of q f(p/q) by quadrature, for f with finite limits: other tails would be lost to underflow.</summary>
    public static double Integral(FDivergence divergence, Gaussian p, Gaussian q)
    {
        RequireLine(p, nameof(p));
        RequireLine(q, nameof(q));
        Guard.Finite(divergence.AtZero, $"{divergence.Name}'s f(0), without a closed form,");
        Guard.Finite(divergence.SlopeAtInfinity, $"{divergence.Name}'s slope at infinity, without a closed form,");
        var knots = _knots.SelectMany(z => new[] { p.Mean[0] + z * p.StandardDeviation, q.Mean[0] + z * q.StandardDeviation });
        return Quadrature.Integrate(x => Perspective.Of(divergence, p.Density(x), q.Density(x)), knots.Order().ToArray());
    }

    /// <summary>
    /// |P(I) - Q(I)| for the interval I between the two points where the densities are equal; for equal variances one is infinite.
    /// </summary>
    public static double TotalVariation(Gaussian p, Gaussian q)
    {
        RequireLine(p, nameof(p));
        RequireLine(q, nameof(q));
        // In q's standard deviations from its mean, p is N(d, s^2), and equal densities solve
        // (1 - s^2) t^2 - 2 d t + d^2 + 2 s^2 log s = 0.
        double d = (p.Mean[0] - q.Mean[0]) / q.StandardDeviation, s = p.StandardDeviation / q.StandardDeviation;
        double root = s * Math.Sqrt(d * d + 2 * (s * s - 1) * Math.Log(s));
        double sum = d < 0 ? d - root : d + root;
        if (sum == 0)
            return 0;
        double one = sum / (1 - s * s), other = (d * d + 2 * s * s * Math.Log(s)) / sum;
        double inP = NormalCdf((one - d) / s) - NormalCdf((other - d) / s);
        double inQ = NormalCdf(one) - NormalCdf(other);
        return Math.Abs(inP - inQ);
    }

    private static void RequireLine(Gaussian gaussian, string name)
    {
        if (gaussian.Dimension != 1)
            throw new ArgumentException($"{name}'s dimension must be 1 where there is no closed form, but is {gaussian.Dimension}.");
    }

    /// <summary>
    /// The standard normal distribution function, Phi(x) = 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + …), to about 1e-15 (Marsaglia, "Evaluating
    /// the normal distribution", Journal of Statistical Software 11, 2004).
    /// </summary>
    private static double NormalCdf(double x)
    {
        // Nothing is left of the tail beyond it.
        const double far = 9;
        if (Math.Abs(x) > far)
            return x > 0 ? 1 : 0;
        double sum = 0, term = x;
        for (int odd = 3; sum + term != sum; odd += 2)
        {
            sum += term;
            term *= x * x / odd;
        }
        return 0.5 + sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
    }
}
