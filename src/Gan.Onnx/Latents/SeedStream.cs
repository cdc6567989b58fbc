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
    private ulong _state = Mix(seed ^ GoldenRatio);

    /// <summary>A sequence of its own for each pair.</summary>
    public static SeedStream Of(long seed, long index) => new() { _state = Mix(Mix((ulong)seed ^ GoldenRatio) ^ (ulong)index) };

    /// <summary>
    /// A number in (0, 1): the middle of one of 2^52 equal cells, never 0 or 1, whose normal quantiles are infinite, and exact in a
    /// double.
    /// </summary>
    public double NextUniform() => ((NextBits() >> 12) + 0.5) * (1.0 / (1L << 52));

    /// <summary>A uniform integer from 0 to <paramref name="bound"/> - 1.</summary>
    public int NextInteger(int bound) => (int)Math.BigMul(NextBits(), (ulong)bound, out _);

    /// <summary>A uniform number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public float NextSingle(float low, float high) => low + (high - low) * (NextBits() >> 40) / (1 << 24);

    /// <summary>The output function of SplitMix64: a bijection in which every bit depends on every bit; 0 stays 0.</summary>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    private ulong NextBits() => Mix(_state += GoldenRatio);
}
