namespace Microsoft.ML.Gan;

/// <summary>The usual distances between points.</summary>
public static class GroundDistances
{
    /// <summary>sqrt(sum (x_k - y_k)^2).</summary>
    public static double Euclidean(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < x.Length; k++)
            sum += (x[k] - y[k]) * (x[k] - y[k]);
        return Math.Sqrt(sum);
    }

    /// <summary>sum |x_k - y_k|.</summary>
    public static double Manhattan(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < x.Length; k++)
            sum += Math.Abs(x[k] - y[k]);
        return sum;
    }
}
