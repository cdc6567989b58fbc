namespace Microsoft.ML.Gan;

/// <summary>
/// The sliced Wasserstein distance (Bonneel et al., "Sliced and Radon Wasserstein barycenters of measures", Journal of Mathematical
/// Imaging and Vision 51, 2015): SW_p^p is the mean over directions theta on the unit sphere of W_p^p between the projections
/// on theta. Here a mean over random directions: an estimate, never above W_p.
/// </summary>
public static class SlicedWasserstein
{
    /// <summary>SW_p between two sets of points.</summary>
    /// <param name="source">n points as the rows of an n x k matrix.</param>
    /// <param name="target">m points of the same dimension, m x k.</param>
    /// <param name="p">The power; at least 1.</param>
    /// <param name="projections">The number of directions; at least 1.</param>
    /// <param name="seed">Determines the directions, on every machine alike.</param>
    /// <param name="sourceWeights">n masses of at least 0; uniform by default. Only their proportions count.</param>
    /// <param name="targetWeights">m masses with the same sum; uniform by default.</param>
    /// <returns>The p-th root of the mean, in the units of the points.</returns>
    /// <exception cref="ArgumentException">
    /// A set is empty, the dimensions differ, a coordinate is not finite, p or projections is less than 1, or weights are of the wrong
    /// number, negative, not finite, all 0, or different in sum.
    /// </exception>
    public static double Distance(
        double[,] source, double[,] target, double p = 1, int projections = 128, int seed = 0,
        double[]? sourceWeights = null, double[]? targetWeights = null)
    {
        PointSet.Validate(source, nameof(source));
        PointSet.Validate(target, nameof(target));
        PointSet.ValidateDimensions(source, nameof(source), target, nameof(target));
        PowerCost.ValidatePower(p);
        Guard.AtLeast(projections, 1, nameof(projections));

        double sum = Directions(projections, source.GetLength(1), seed).Sum(direction =>
        {
            var result = LineTransport.Between(
                Project(source, direction), Project(target, direction), p, sourceWeights, targetWeights);
            return result.Cost / result.Plan.Mass;
        });
        return PowerCost.Root(sum / projections, p);
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

    private static double[] Project(double[,] points, double[] direction)
    {
        var projected = new double[points.GetLength(0)];
        for (int i = 0; i < projected.Length; i++)
            for (int k = 0; k < direction.Length; k++)
                projected[i] += points[i, k] * direction[k];
        return projected;
    }
}
