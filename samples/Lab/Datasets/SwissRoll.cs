namespace Lab;

/// <summary>
/// A spiral of one turn and a half: (t cos t, t sin t) / 7.5 with t uniform from 1.5 pi to 4.5 pi, and Gaussian noise. The toy of
/// WGAN-GP (Gulrajani et al., arXiv:1704.00028); it lies within 2 of the origin.
/// </summary>
/// <param name="sigma">The noise's standard deviation along each axis, before the division by 7.5.</param>
internal sealed class SwissRoll(float sigma = 0.25f) : PointDistribution
{
    private const float Scale = 7.5f;

    public override float[] Sample(int count, long seed)
    {
        var points = new float[2 * count];
        LatentSampler.Fill((ulong)seed, points);
        for (int i = 0; i < count; i++)
        {
            float t = new SplitMix64(seed, i).Next(1.5f * MathF.PI, 4.5f * MathF.PI);
            points[2 * i] = (t * MathF.Cos(t) + sigma * points[2 * i]) / Scale;
            points[2 * i + 1] = (t * MathF.Sin(t) + sigma * points[2 * i + 1]) / Scale;
        }
        return points;
    }
}
