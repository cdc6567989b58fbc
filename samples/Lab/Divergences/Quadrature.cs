namespace Lab;

/// <summary>Integrals by Simpson's rule, halving intervals until each half agrees with the whole.</summary>
internal static class Quadrature
{
    private const double Tolerance = 1e-12;
    private const int MaxHalvings = 40;

    /// <summary>The integral of a function from the first knot to the last, to about 1e-10, begun with an interval between knots.</summary>
    public static double Integrate(Func<double, double> function, double[] knots)
    {
        double sum = 0;
        for (int i = 1; i < knots.Length; i++)
            if (knots[i - 1] < knots[i])
            {
                double left = knots[i - 1], right = knots[i];
                double atLeft = function(left), atRight = function(right), atMiddle = function((left + right) / 2);
                double whole = (right - left) / 6 * (atLeft + 4 * atMiddle + atRight);
                sum += Refine(function, left, right, (atLeft, atMiddle, atRight), whole, MaxHalvings);
            }
        return sum;
    }

    private static double Refine(
        Func<double, double> function, double left, double right, (double Left, double Middle, double Right) at, double whole, int halvings)
    {
        double middle = (left + right) / 2, sixth = (right - left) / 12;
        double atFirst = function((left + middle) / 2), atSecond = function((middle + right) / 2);
        double first = sixth * (at.Left + 4 * atFirst + at.Middle), second = sixth * (at.Middle + 4 * atSecond + at.Right);
        double gain = first + second - whole;
        // The halves are 16 times as exact as the whole, hence 15.
        if (Math.Abs(gain) <= 15 * Tolerance || halvings == 0)
            return first + second + gain / 15;
        return Refine(function, left, middle, (at.Left, atFirst, at.Middle), first, halvings - 1)
            + Refine(function, middle, right, (at.Middle, atSecond, at.Right), second, halvings - 1);
    }
}
