using System.Numerics;

namespace Lab;

/// <summary>Round Gaussians of one width, all equally likely: p(x) = 1/k sum over the modes m of N(x; m, sigma^2 I).</summary>
/// <param name="modes">The centers, at least one.</param>
/// <param name="sigma">The standard deviation along each axis, greater than 0.</param>
internal sealed class GaussianMixture(IReadOnlyList<Vector2> modes, float sigma) : PointDistribution
{
    /// <summary>The centers.</summary>
    public IReadOnlyList<Vector2> Modes { get; } = modes;

    /// <summary>The standard deviation along each axis.</summary>
    public float Sigma { get; } = sigma;

    public override float[] Sample(int count, long seed)
    {
        var points = new float[2 * count];
        LatentSampler.Fill((ulong)seed, points);
        for (int i = 0; i < count; i++)
        {
            Vector2 mode = Modes[new SplitMix64(seed, i).Next(Modes.Count)];
            points[2 * i] = mode.X + Sigma * points[2 * i];
            points[2 * i + 1] = mode.Y + Sigma * points[2 * i + 1];
        }
        return points;
    }

    /// <summary>Gaussians at equal distances on a circle around the origin, the first one on the positive x axis.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="radius">The circle's.</param>
    /// <param name="sigma">The standard deviation of each along each axis.</param>
    public static GaussianMixture Ring(int count = 8, float radius = 2, float sigma = 0.02f)
    {
        return new([.. Enumerable.Range(0, count).Select(i => radius * Direction(MathF.Tau * i / count))], sigma);

        static Vector2 Direction(float angle) => new(MathF.Cos(angle), MathF.Sin(angle));
    }

    /// <summary>Gaussians on a square grid around the origin.</summary>
    /// <param name="side">How many in a row, at least 1: 5 give 25.</param>
    /// <param name="spacing">From one to the next.</param>
    /// <param name="sigma">The standard deviation of each along each axis.</param>
    public static GaussianMixture Grid(int side = 5, float spacing = 2, float sigma = 0.05f)
    {
        float middle = (side - 1) / 2f;
        return new(
            [.. Enumerable.Range(0, side * side).Select(i => spacing * new Vector2(i % side - middle, i / side - middle))], sigma);
    }
}
