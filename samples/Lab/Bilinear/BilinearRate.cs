using System.Numerics;

namespace Lab;

/// <summary>
/// The theory of <see cref="BilinearGame"/>. A step is a linear map; in the long run the distance from the origin is multiplied at each
/// step by the map's spectral radius, the largest modulus of its eigenvalues.
/// </summary>
internal static class BilinearRate
{
    // The period and the share of the library's lookahead.
    private const int LookaheadPeriod = 5;
    private const double LookaheadAlpha = 0.5;

    private static readonly Dictionary<GameDynamics, Func<double, double>> _known = new()
    {
        [GameDynamics.Simultaneous] = eta => Complex.Abs(new Complex(1, eta)),
        [GameDynamics.Alternating] = eta => Radius(Alternating(eta)),
        [GameDynamics.Extragradient] = eta => Complex.Abs(new Complex(1 - eta * eta, eta)),
        [GameDynamics.Optimistic] = eta => Radius(Optimistic(eta)),
        [GameDynamics.Lookahead] = eta => Math.Pow(Radius(Alternating(eta).Select(Averaged)), 1.0 / LookaheadPeriod),
    };

    /// <summary>The spectral radius with steps of eta, or NaN for dynamics whose theory is not known.</summary>
    public static double Of(GameDynamics dynamics, double eta) => _known.TryGetValue(dynamics, out var rate) ? rate(eta) : double.NaN;

    /// <summary>The roots of l² - (2 - eta²) l + 1: of modulus 1 for eta up to 2.</summary>
    private static Complex[] Alternating(double eta) => Roots(2 - eta * eta, 1);

    /// <summary>The roots of l² - (1 + 2 i eta) l + i eta, from z' = z + i eta (2 z - z_before) on z = x + i y.</summary>
    private static Complex[] Optimistic(double eta) => Roots(new Complex(1, 2 * eta), new Complex(0, eta));

    private static Complex Averaged(Complex root) => 1 - LookaheadAlpha + LookaheadAlpha * Complex.Pow(root, LookaheadPeriod);

    /// <summary>The roots of l² - sum l + product.</summary>
    private static Complex[] Roots(Complex sum, Complex product)
    {
        Complex half = sum / 2, distance = Complex.Sqrt(half * half - product);
        return [half + distance, half - distance];
    }

    private static double Radius(IEnumerable<Complex> eigenvalues) => eigenvalues.Max(Complex.Abs);
}
