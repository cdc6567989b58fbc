using System.Numerics;

namespace Lab;

/// <summary>Gaussians at equal distances on a circle around the origin, the first one on the positive x axis.</summary>
/// <param name="count">How many, at least 1.</param>
/// <param name="radius">The circle's.</param>
/// <param name="sigma">The standard deviation of each along each axis.</param>
internal sealed class Ring(int count = 8, float radius = 2, float sigma = 0.02f) : GaussianMixture(Centres(count, radius), sigma)
{
    private static Vector2[] Centres(int count, float radius)
        => [.. Enumerable.Range(0, count).Select(i => radius * Direction(MathF.Tau * i / count))];

    private static Vector2 Direction(float angle) => new(MathF.Cos(angle), MathF.Sin(angle));
}
