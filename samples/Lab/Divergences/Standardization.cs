namespace Lab;

/// <summary>The map that gives each coordinate mean 0 and standard deviation 1, where networks learn fastest.</summary>
internal sealed class Standardization
{
    private readonly double[] _mean, _deviation;

    private Standardization(double[] mean, double[] deviation) => (_mean, _deviation) = (mean, deviation);

    /// <summary>The map for these rows.</summary>
    public static Standardization Of(double[][] rows)
    {
        var columns = Enumerable.Range(0, rows[0].Length);
        var mean = columns.Select(k => rows.Average(row => row[k])).ToArray();
        var deviation = columns.Select(k => Math.Sqrt(rows.Average(row => Math.Pow(row[k] - mean[k], 2)))).ToArray();
        // A constant coordinate stays one.
        return new Standardization(mean, Array.ConvertAll(deviation, value => value > 0 ? value : 1));
    }

    /// <summary>The mapped rows as a tensor of shape (N, k).</summary>
    public Tensor Apply(double[][] rows)
    {
        var values = rows.SelectMany(row => row.Select((value, k) => (float)((value - _mean[k]) / _deviation[k]))).ToArray();
        return torch.tensor(values, new long[] { rows.Length, _mean.Length });
    }
}
