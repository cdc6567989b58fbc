namespace Gan.Benchmarks;

/// <summary>The median of some measurements, and their range.</summary>
internal sealed record Statistics(double Median, double Min, double Max)
{
    /// <summary>Such as "1.02 (0.98 to 1.07)".</summary>
    public string ToString(string format) => $"{Median.ToString(format)} ({Min.ToString(format)} to {Max.ToString(format)})";

    /// <param name="values">At least one.</param>
    public static Statistics Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        double median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Statistics(median, sorted[0], sorted[^1]);
    }
}
