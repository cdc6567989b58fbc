namespace Lab;

/// <summary>Spearman's rank correlation: Pearson's correlation of the ranks.</summary>
internal static class RankCorrelation
{
    /// <summary>
    /// cov(r(x), r(y)) / (sd(r(x)) sd(r(y))), where equal values share the mean of their ranks: 1 where y rises with x, -1 where it
    /// falls, NaN where all of x or all of y are equal.
    /// </summary>
    /// <exception cref="ArgumentException">The numbers of values differ, are below 2, or a value is NaN.</exception>
    public static double Spearman(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count || x.Count < 2)
            throw new ArgumentException($"x and y must have the same number of values, at least 2, but have {x.Count} and {y.Count}.");
        return Pearson(Ranks(x), Ranks(y));
    }

    /// <summary>From 1 for the smallest; equal values share the mean of their ranks.</summary>
    private static double[] Ranks(IReadOnlyList<double> values)
    {
        if (values.Any(double.IsNaN))
            throw new ArgumentException("Values must have an order, but one is NaN.");
        return
        [
            .. values.Select(value => values.Count(other => other < value) + (values.Count(other => other == value) + 1) / 2.0),
        ];
    }

    private static double Pearson(double[] x, double[] y)
    {
        double meanX = x.Average();
        double meanY = y.Average();
        double covariance = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
        return covariance / Math.Sqrt(x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY)));
    }
}
