namespace Lab;

/// <summary>
/// The SplitMix64 generator (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014): the same numbers
/// on every machine, and cheap enough to start anew for each point.
/// </summary>
internal struct SplitMix64
{
    private const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>A sequence of its own for each pair.</summary>
    public SplitMix64(long seed, long index) => _state = Mix(Mix((ulong)seed ^ GoldenRatio) ^ (ulong)index);

    /// <summary>A uniform integer from 0 to <paramref name="bound"/> - 1.</summary>
    public int Next(int bound) => (int)Math.BigMul(NextBits(), (ulong)bound, out _);

    /// <summary>A uniform number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public float Next(float low, float high) => low + (high - low) * (NextBits() >> 40) / (1 << 24);

    /// <summary>Passes over some numbers.</summary>
    public void Skip(int count) => _state += (ulong)count * GoldenRatio;

    private ulong NextBits() => Mix(_state += GoldenRatio);

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
