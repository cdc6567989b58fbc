namespace Gan.Onnx;

/// <summary>
/// The inverse of the standard normal distribution function: algorithm AS 241, PPND16 (Wichura, "The percentage points of the
/// normal distribution", Applied Statistics 37, 1988), to about 1 part in 10^16.
/// </summary>
/// <remarks>
/// Only + - * / and the square root are used, which IEEE 754 defines to the last bit; <see cref="Math.Log(double)"/> differs
/// between machines.
/// </remarks>
internal static class NormalQuantile
{
    // Coefficients from the highest power down to the constant.
    private static ReadOnlySpan<double> CentreNumerator =>
    [
        2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
        13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
    ];

    private static ReadOnlySpan<double> CentreDenominator =>
    [
        5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
        5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0,
    ];

    private static ReadOnlySpan<double> TailNumerator =>
    [
        7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
        3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
    ];

    private static ReadOnlySpan<double> TailDenominator =>
    [
        1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
        0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0,
    ];

    private static ReadOnlySpan<double> FarTailNumerator =>
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
        0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
    ];

    private static ReadOnlySpan<double> FarTailDenominator =>
    [
        2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
        0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0,
    ];

    /// <summary>The value below which a standard normal variable falls with <paramref name="probability"/>, in (0, 1).</summary>
    public static double Of(double probability)
    {
        double centred = probability - 0.5;
        if (centred is >= -0.425 and <= 0.425)
        {
            double x = 0.180625 - centred * centred;
            return centred * Polynomial(CentreNumerator, x) / Polynomial(CentreDenominator, x);
        }

        double r = Math.Sqrt(-Log(centred < 0 ? probability : 1 - probability));
        double quantile = r <= 5
            ? Polynomial(TailNumerator, r - 1.6) / Polynomial(TailDenominator, r - 1.6)
            : Polynomial(FarTailNumerator, r - 5) / Polynomial(FarTailDenominator, r - 5);
        return centred < 0 ? -quantile : quantile;
    }

    /// <summary>The natural logarithm of a positive, normal number.</summary>
    internal static double Log(double value)
    {
        // value = m 2^e with m in [sqrt(1/2), sqrt(2)), and ln m = 2 artanh s = 2 (s + s^3/3 + s^5/5 + ...)
        // with s = (m - 1) / (m + 1), |s| < 0.172.
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa >= 1.4142135623730951)
        {
            mantissa *= 0.5;
            exponent++;
        }

        double s = (mantissa - 1) / (mantissa + 1);
        double series = 0;
        for (int power = 21; power >= 1; power -= 2)
            series = series * (s * s) + 1.0 / power;
        return exponent * 0.69314718055994531 + 2 * s * series;
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        double sum = 0;
        foreach (double coefficient in coefficients)
            sum = sum * x + coefficient;
        return sum;
    }
}
