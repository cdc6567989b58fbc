namespace Lab;

internal static class Quantiles
{
    /// <summary>The smallest value that at least the given share of the values do not exceed.</summary>
    /// <param name="sorted">The values in ascending order, at least one.</param>
    /// <param name="share">Greater than 0, at most 1.</param>
    public static double Of(IReadOnlyList<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
