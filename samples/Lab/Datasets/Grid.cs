using System.Numerics;

namespace Lab;

/// <summary>Gaussians on a square grid around the origin.</summary>
/// <param name="side">How many in a row, at least 1: 5 give 25.</param>
/// <param name="spacing">From one to the next.</param>
/// <param name="sigma">The standard deviation of each along each axis.</param>
internal sealed class Grid(int side = 5, float spacing = 2, float sigma = 0.05f) : GaussianMixture(Centres(side, spacing), sigma)
{
    private static Vector2[] Centres(int side, float spacing)
    {
        float middle = (side - 1) / 2f;
        return [.. Enumerable.Range(0, side * side).Select(i => spacing * new Vector2(i % side - middle, i / side - middle))];
    }
}
