namespace Microsoft.ML.Gan;

/// <summary>
/// The sliced Wasserstein distance (Bonneel et al., "Sliced and Radon Wasserstein barycenters of measures", Journal of Mathematical
/// Imaging and Vision 51, 2015): SW_p^p is the mean over directions theta on the unit sphere of W_p^p between the projections
/// on theta. Here a mean over random directions: an estimate, never above W_p.
/// </summary>
public static class SlicedWasserstein
{
    /// <summary>SW_p between two sets of points, each point with its set's share of the mass 1.</summary>
    /// <param name="source">n points as the rows of an n x k matrix.</param>
    /// <param name="target">m points of the same dimension, m x k.</param>
    /// <param name="p">The power; at least 1.</param>
    /// <param name="projections">The number of directions; at least 1.</param>
    /// <param name="seed">Determines the directions, on every machine alike.</param>
    /// <returns>The p-th root of the mean, in the units of the points.</returns>
    /// <exception cref="ArgumentException">
    /// A set is empty, the dimensions differ, a coordinate or the distance is not finite, p or projections is less than 1.
    /// </exception>
    /// <example><code>
    /// double distance = SlicedWasserstein.Distance(realFeatures, generatedFeatures);
    /// </code></example>
    public static double Distance(double[,] source, double[,] target, double p = 1, int projections = 128, int seed = 0)
    {
        Validate(source, nameof(source));
        Validate(target, nameof(target));
        if (source.GetLength(1) != target.GetLength(1))
            throw new ArgumentException(
                $"source and target must have points of one dimension, but have {source.GetLength(1)} and {target.GetLength(1)}.");
        Guard.AtLeast(p, 1, nameof(p));
        Guard.Finite(p, nameof(p));
        Guard.AtLeast(projections, 1, nameof(projections));

        double mean = Directions(projections, source.GetLength(1), seed)
            .Average(direction => OnTheLine(Project(source, direction), Project(target, direction), p));
        Guard.Finite(mean, $"The mean of |x - y|^{p}");
        return Math.Pow(mean, 1 / p);
    }

    /// <summary>
    /// W_p^p between numbers in order: the plan that pairs equal quantiles is optimal. A source's mass is m units, a target's n, so
    /// that both sets have n m of them.
    /// </summary>
    private static double OnTheLine(double[] source, double[] target, double p)
    {
        long supply = target.Length, demand = source.Length;
        double cost = 0;
        for (int i = 0, j = 0; i < source.Length;)
        {
            long moved = Math.Min(supply, demand);
            cost += moved * Math.Pow(Math.Abs(source[i] - target[j]), p);
            (supply, demand) = (supply - moved, demand - moved);
            if (supply == 0)
                (supply, i) = (target.Length, i + 1);
            if (demand == 0)
                (demand, j) = (source.Length, j + 1);
        }
        return cost / ((double)source.Length * target.Length);
    }

    /// <summary>Normal vectors divided by their norms, which are uniform on the sphere.</summary>
    private static IEnumerable<double[]> Directions(int count, int dimension, int seed)
    {
        var normal = new float[count * dimension];
        LatentSampler.Fill((ulong)seed, normal);
        return normal.Chunk(dimension).Select(vector =>
        {
            double norm = Math.Sqrt(vector.Sum(x => (double)x * x));
            return Array.ConvertAll(vector, x => x / norm);
        });
    }

    /// <summary>The points' places along a direction, in order.</summary>
    private static double[] Project(double[,] points, double[] direction)
    {
        var projected = new double[points.GetLength(0)];
        for (int i = 0; i < projected.Length; i++)
            for (int k = 0; k < direction.Length; k++)
                projected[i] += points[i, k] * direction[k];
        Array.Sort(projected);
        return projected;
    }

    private static void Validate(double[,] points, string name)
    {
        ArgumentNullException.ThrowIfNull(points, name);
        Guard.AtLeast(points.GetLength(0), 1, $"{name}'s number of points");
        Guard.AtLeast(points.GetLength(1), 1, $"{name}'s dimension");
        for (int i = 0; i < points.GetLength(0); i++)
            for (int k = 0; k < points.GetLength(1); k++)
                if (!double.IsFinite(points[i, k]))
                    Guard.Finite(points[i, k], $"{name}[{i}, {k}]");
    }
}
