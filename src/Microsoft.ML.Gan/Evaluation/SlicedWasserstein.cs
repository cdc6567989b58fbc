namespace Microsoft.ML.Gan;

/// <summary>
/// The sliced Wasserstein distance (Bonneel et al., "Sliced and Radon Wasserstein barycenters of measures", Journal of Mathematical
/// Imaging and Vision 51, 2015): SW_p^p is the mean over directions theta on the unit sphere of W_p^p between the projections
/// on theta. Here a mean over random directions: an estimate, never above W_p.
/// </summary>
public static class SlicedWasserstein
{
    private const int MostProjections = 1_000_000;
    private const double LargestCoordinate = 1e290;
    private const double SmallScale = 1.0 / (1L << 62);

    /// <summary>SW_p between two sets of points, each point with its set's share of the mass 1.</summary>
    /// <param name="source">n points as the rows of an n x k matrix.</param>
    /// <param name="target">m points of the same dimension, m x k.</param>
    /// <param name="p">The power; at least 1.</param>
    /// <param name="projections">The number of directions; from 1 to 1,000,000.</param>
    /// <param name="seed">Determines the directions, on every machine alike.</param>
    /// <returns>The p-th root of the mean, in the units of the points.</returns>
    /// <exception cref="ArgumentException">
    /// A set is empty, the dimensions differ, a coordinate or the distance is not finite, p or projections is out of its range.
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
        Guard.InRange(projections, 1, MostProjections, nameof(projections));

        double scale = Scale(source, target);
        var costs = new PowerMean(p);
        var directions = new Directions(source.GetLength(1), seed);
        for (int i = 0; i < projections; i++)
        {
            double[] direction = directions.Next();
            AddLine(Project(source, direction, scale), Project(target, direction, scale), costs);
        }
        double distance = costs.Value / scale;
        Guard.Finite(distance, "The distance");
        return distance;
    }

    /// <summary>
    /// W_p^p between numbers in order: the plan that pairs equal quantiles is optimal. A source's mass is m units, a target's n, so
    /// that both sets have n m of them.
    /// </summary>
    private static void AddLine(double[] source, double[] target, PowerMean costs)
    {
        long supply = target.Length, demand = source.Length;
        for (int i = 0, j = 0; i < source.Length;)
        {
            long moved = Math.Min(supply, demand);
            costs.Add(Math.Abs(source[i] - target[j]), moved);
            (supply, demand) = (supply - moved, demand - moved);
            if (supply == 0)
                (supply, i) = (target.Length, i + 1);
            if (demand == 0)
                (demand, j) = (source.Length, j + 1);
        }
    }

    /// <summary>A power of two by which coordinates are multiplied so that no sum of theirs overflows.</summary>
    private static double Scale(params double[][,] sets)
    {
        double largest = 0;
        foreach (double[,] set in sets)
            foreach (double coordinate in set)
                largest = Math.Max(largest, Math.Abs(coordinate));
        return largest > LargestCoordinate ? SmallScale : 1;
    }

    /// <summary>The points' places along a direction, in order.</summary>
    private static double[] Project(double[,] points, double[] direction, double scale)
    {
        var projected = new double[points.GetLength(0)];
        for (int i = 0; i < projected.Length; i++)
            for (int k = 0; k < direction.Length; k++)
                projected[i] += points[i, k] * scale * direction[k];
        Array.Sort(projected);
        return projected;
    }

    private static void Validate(double[,] points, string name)
    {
        ArgumentNullException.ThrowIfNull(points, name);
        if (points.GetLowerBound(0) != 0 || points.GetLowerBound(1) != 0)
            throw new ArgumentException(
                $"{name}'s indices must start at 0, but start at {points.GetLowerBound(0)} and {points.GetLowerBound(1)}.");
        Guard.AtLeast(points.GetLength(0), 1, $"{name}'s number of points");
        Guard.AtLeast(points.GetLength(1), 1, $"{name}'s dimension");
        for (int i = 0; i < points.GetLength(0); i++)
            for (int k = 0; k < points.GetLength(1); k++)
                if (!double.IsFinite(points[i, k]))
                    Guard.Finite(points[i, k], $"{name}[{i}, {k}]");
    }

    /// <summary>Normal vectors divided by their norms, which are uniform on the sphere.</summary>
    private sealed class Directions(int dimension, int seed)
    {
        private readonly TruncatedNormal _normal = new(truncation: null);
        private readonly double[] _direction = new double[dimension];
        private SeedStream _stream = new((ulong)seed);

        /// <summary>The next direction, in an array that is used again.</summary>
        public double[] Next()
        {
            double norm;
            do
            {
                for (int k = 0; k < dimension; k++)
                    _direction[k] = _normal.Quantile(_stream.NextUniform());
                norm = Math.Sqrt(_direction.Sum(x => x * x));
            }
            while (norm == 0);
            for (int k = 0; k < dimension; k++)
                _direction[k] /= norm;
            return _direction;
        }
    }
}
