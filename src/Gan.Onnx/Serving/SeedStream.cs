namespace Gan.Onnx;

/// <summary>
/// The random numbers of a seed, the same on every machine: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014) started at the mixed seed.
/// </summary>
internal struct SeedStream(ulong seed)
{
    private const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    // Mixed, because neighbouring seeds would otherwise be neighbouring places of one sequence. The constant keeps seed 0 off the
    // fixed point of Mix.
    private ulong _state = LatentSampler.Mix(seed ^ GoldenRatio);

    /// <summary>
    /// A number in (0, 1): the middle of one of 2^52 equal cells, never 0 or 1, whose normal quantiles are infinite, and exact in a
    /// double.
    /// </summary>
    public double NextUniform() => ((NextBits() >> 12) + 0.5) * (1.0 / (1L << 52));

    /// <summary>A uniform integer from 0 to <paramref name="bound"/> - 1.</summary>
    public int NextInteger(int bound) => (int)Math.BigMul(NextBits(), (ulong)bound, out _);

    private ulong NextBits() => LatentSampler.Mix(_state += GoldenRatio);
}
