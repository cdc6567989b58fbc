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
    private const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    /// <summary>Fills <paramref name="latent"/> with the latent vector of <paramref name="seed"/>.</summary>
    public static void Fill(ulong seed, Span<float> latent)
    {
        // Mixed, because neighbouring seeds would otherwise be neighbouring places of one sequence. The constant keeps seed 0 off
        // the fixed point of Mix.
        ulong state = Mix(seed ^ GoldenRatio);
        foreach (ref float value in latent)
        {
            state += GoldenRatio;
            value = (float)NormalQuantile.Of(Uniform(Mix(state)));
        }
    }

    /// <summary>The output function of SplitMix64: a bijection in which every bit depends on every bit; 0 stays 0.</summary>
    internal static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    // The middles of 2^52 equal cells: never 0 or 1, whose quantiles are infinite, and exact in a double.
    private static double Uniform(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1L << 52));
}
