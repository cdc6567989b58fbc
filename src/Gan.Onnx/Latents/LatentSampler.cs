namespace Gan.Onnx;

/// <summary>
/// Turns a seed into a latent vector of independent standard normal values, with the same bits on every machine.
/// </summary>
/// <remarks>
/// Value i of seed s is the normal quantile of the i-th output of SplitMix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", OOPSLA 2014) started at the mixed seed. A value depends on s and i alone.
/// </remarks>
public static class LatentSampler
{
    /// <summary>Fills <paramref name="latent"/> with the latent vector of <paramref name="seed"/>.</summary>
    public static void Fill(ulong seed, Span<float> latent) => Fill(seed, latent, new TruncatedNormal(truncation: null));

    /// <summary>
    /// Fills <paramref name="latent"/> with values of the standard normal distribution on condition that they are from -t to t: the
    /// truncation trick of BigGAN (arXiv:1809.11096), which trades variety for fidelity.
    /// </summary>
    /// <param name="seed">The seed.</param>
    /// <param name="latent">Receives the latent vector.</param>
    /// <param name="truncation">The bound t, greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not greater than 0, or not finite.</exception>
    public static void Fill(ulong seed, Span<float> latent, double truncation) =>
        Fill(seed, latent, new TruncatedNormal(Guard.Positive(truncation, nameof(truncation))));

    /// <summary>
    /// Spherical interpolation (Shoemake, "Animating rotation with quaternion curves", SIGGRAPH 1985; for latents White,
    /// arXiv:1609.04468): <c>(sin((1 - t) angle) from + sin(t angle) to) / sin(angle)</c>, with the angle between the vectors.
    /// </summary>
    /// <remarks>
    /// Between normal latents a straight line would lead past the origin, where no sample was ever trained. Vectors that are nearly
    /// parallel or opposite, and zero vectors, have no arc to follow: between them the line is taken.
    /// </remarks>
    /// <param name="from">The vector at t = 0.</param>
    /// <param name="to">The vector at t = 1.</param>
    /// <param name="t">How far to go; from 0 to 1.</param>
    /// <param name="result">Receives the vector.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or t is out of its range.</exception>
    /// <example><code>
    /// float[] from = new float[64], to = new float[64], between = new float[64];
    /// LatentSampler.Fill(seed: 1, from);
    /// LatentSampler.Fill(seed: 2, to);
    /// LatentSampler.Interpolate(from, to, t: 0.5, between);
    /// </code></example>
    public static void Interpolate(ReadOnlySpan<float> from, ReadOnlySpan<float> to, double t, Span<float> result)
    {
        Guard.Length(to.Length, from.Length, nameof(to));
        Guard.Length(result.Length, from.Length, nameof(result));
        Guard.InRange(t, 0, 1, nameof(t));
        (double fromWeight, double toWeight) = SphericalWeights(from, to, t);
        for (int i = 0; i < result.Length; i++)
            result[i] = (float)(fromWeight * from[i] + toWeight * to[i]);
    }

    internal static void Fill(ulong seed, Span<float> latent, in TruncatedNormal distribution)
    {
        var stream = new SeedStream(seed);
        foreach (ref float value in latent)
            value = (float)distribution.Quantile(stream.NextUniform());
    }

    private static (double From, double To) SphericalWeights(ReadOnlySpan<float> from, ReadOnlySpan<float> to, double t)
    {
        const double smallestSine = 1e-6;
        double cosine = Dot(from, to) / Math.Sqrt(Dot(from, from) * Dot(to, to));
        double angle = Math.Acos(Math.Clamp(cosine, -1, 1));
        double sine = Math.Sin(angle);
        // Not greater: a zero vector makes it NaN.
        return sine > smallestSine
            ? (Math.Sin((1 - t) * angle) / sine, Math.Sin(t * angle) / sine)
            : (1 - t, t);
    }

    private static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += (double)a[i] * b[i];
        return sum;
    }
}
