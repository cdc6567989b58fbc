namespace Microsoft.ML.Gan;

/// <summary>
/// The SplitMix64 generator (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014): the same numbers
/// on every machine, and cheap enough to start anew for each row.
/// </summary>
internal struct SplitMix64
{
    private const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>A sequence of its own for each pair.</summary>
    public SplitMix64(long seed, long index)
        => _state = LatentSampler.Mix(LatentSampler.Mix((ulong)seed ^ GoldenRatio) ^ (ulong)index);

    /// <summary>A uniform integer from 0 to <paramref name="bound"/> - 1.</summary>
    public int Next(int bound) => (int)Math.BigMul(NextBits(), (ulong)bound, out _);

    /// <summary>A uniform number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public float Next(float low, float high) => low + (high - low) * (NextBits() >> 40) / (1 << 24);

    private ulong NextBits() => LatentSampler.Mix(_state += GoldenRatio);
}
