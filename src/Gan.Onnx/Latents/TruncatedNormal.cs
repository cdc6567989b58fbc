namespace Gan.Onnx;

/// <summary>
/// The standard normal distribution on condition that the value is from -t to t, or without a condition. Its quantile of u is the
/// normal quantile of <c>Phi(-t) + u (Phi(t) - Phi(-t))</c>, so it needs no rejections and is the same on every machine.
/// </summary>
internal readonly struct TruncatedNormal
{
    private readonly double _bound;
    private readonly double _tail;

    /// <param name="truncation">The bound t, greater than 0; null for none.</param>
    public TruncatedNormal(double? truncation)
    {
        _bound = truncation ?? double.PositiveInfinity;
        _tail = truncation is double bound ? LowerTail(bound) : 0;
    }

    /// <summary>The value below which the variable falls with <paramref name="probability"/>, in (0, 1).</summary>
    public double Quantile(double probability) =>
        Math.Clamp(NormalQuantile.Of(_tail + probability * (1 - 2 * _tail)), -_bound, _bound);

    /// <summary>
    /// Phi(-bound), by bisection of the quantile, which is its inverse and of defined rounding, as <see cref="Math.Exp"/> is not.
    /// </summary>
    private static double LowerTail(double bound)
    {
        // The tail beyond 2^-64 is nothing beside the 2^52 cells of the uniform numbers.
        const int halvings = 64;
        (double low, double high) = (0, 0.5);
        for (int i = 0; i < halvings; i++)
        {
            double middle = (low + high) / 2;
            if (NormalQuantile.Of(middle) < -bound)
                low = middle;
            else
                high = middle;
        }
        return high;
    }
}
