namespace Gan.Benchmarks;

/// <summary>The median of some measurements, and their range.</summary>
internal sealed record Statistics(double Median, double Min, double Max)
{
    /// <param name="values">At least one.</param>
    public static Statistics Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        double median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Statistics(median, sorted[0], sorted[^1]);
    }
}
