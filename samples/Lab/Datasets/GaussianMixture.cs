using System.Numerics;
using Gan.Onnx;
using Microsoft.ML.Gan;

namespace Lab;

/// <summary>Round Gaussians of one width, all equally likely: p(x) = 1/k sum over the modes m of N(x; m, sigma^2 I).</summary>
/// <param name="modes">The centres, at least one.</param>
/// <param name="sigma">The standard deviation along each axis, greater than 0.</param>
internal abstract class GaussianMixture(IReadOnlyList<Vector2> modes, float sigma) : PointDistribution
{
    /// <summary>The centres.</summary>
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
}
