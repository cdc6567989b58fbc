namespace Microsoft.ML.Gan;

/// <summary>The standard normal distribution function.</summary>
internal static class NormalCdf
{
    // Nothing is left of the tail beyond it.
    private const double Far = 9;

    /// <summary>
    /// Phi(x) = 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + …), to about 1e-15 (Marsaglia, "Evaluating the normal distribution", Journal of
    /// Statistical Software 11, 2004).
    /// </summary>
    public static double Of(double x)
    {
        if (Math.Abs(x) > Far)
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
