using System.Numerics;

namespace Lab;

/// <summary>A Gaussian of the plane, m + s z with z standard normal: N(m, diag(s²)), or with s = 0 the point m alone.</summary>
/// <param name="mean">m.</param>
/// <param name="deviation">s, along each axis, at least 0.</param>
internal sealed class PlaneGaussian(Vector2 mean, Vector2 deviation) : PointDistribution
{
    /// <summary>The center.</summary>
    public Vector2 Mean { get; } = mean;

    /// <summary>The standard deviation along each axis.</summary>
    public Vector2 Deviation { get; } = deviation;

    public override float[] Sample(int count, long seed)
    {
        var points = new float[2 * count];
        LatentSampler.Fill((ulong)seed, points);
        for (int i = 0; i < points.Length; i++)
            points[i] = Mean[i % 2] + Deviation[i % 2] * points[i];
        return points;
    }
}
