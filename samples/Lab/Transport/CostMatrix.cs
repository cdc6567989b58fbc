namespace Lab;

/// <summary>The cost of moving a unit of mass from each point of one set to each point of another.</summary>
internal static class CostMatrix
{
    /// <summary>c_ij = d(x_i, y_j)^p.</summary>
    /// <param name="source">x, n points as the rows of an n x k matrix.</param>
    /// <param name="target">y, m points of the same dimension, m x k.</param>
    /// <param name="p">The power; at least 1.</param>
    /// <param name="distance">d; <see cref="Euclidean"/> by default.</param>
    /// <returns>n x m costs.</returns>
    /// <exception cref="ArgumentException">
    /// A set is empty, the dimensions differ, a coordinate or a cost is not finite, or p &lt; 1.
    /// </exception>
    public static double[,] Between(
        double[,] source, double[,] target, double p = 1, Func<ReadOnlySpan<double>, ReadOnlySpan<double>, double>? distance = null)
    {
        PointSet.Validate(source, nameof(source));
        PointSet.Validate(target, nameof(target));
        PointSet.ValidateDimensions(source, nameof(source), target, nameof(target));
        PowerCost.ValidatePower(p);
        distance ??= Euclidean;
        var cost = new double[source.GetLength(0), target.GetLength(0)];
        for (int i = 0; i < source.GetLength(0); i++)
            for (int j = 0; j < target.GetLength(0); j++)
                cost[i, j] = PowerCost.Of(distance(PointSet.Row(source, i), PointSet.Row(target, j)), p);
        Validate(cost);
        return cost;
    }

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

    /// <summary>max |c_ij|.</summary>
    internal static double Largest(double[,] cost)
    {
        double largest = 0;
        foreach (double value in cost)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    internal static void Validate(double[,] cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        Guard.AtLeast(cost.GetLength(0), 1, "cost's number of rows");
        Guard.AtLeast(cost.GetLength(1), 1, "cost's number of columns");
        for (int i = 0; i < cost.GetLength(0); i++)
            for (int j = 0; j < cost.GetLength(1); j++)
                if (!double.IsFinite(cost[i, j]))
                    Guard.Finite(cost[i, j], $"cost[{i}, {j}]");
    }
}
