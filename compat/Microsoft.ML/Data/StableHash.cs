namespace Microsoft.ML.Data;

/// <summary>Hashes that are the same in every process, unlike those of <see cref="string"/>.</summary>
internal static class StableHash
{
    private const ulong FnvOffset = 0xcbf29ce484222325;
    private const ulong FnvPrime = 0x100000001b3;

    /// <summary>A number in [0, 1) for a text: FNV-1a of its characters, its bits then mixed as SplitMix64 does.</summary>
    public static double Uniform(int seed, string text)
    {
        ulong hash = FnvOffset ^ (uint)seed;
        foreach (char character in text)
            hash = (hash ^ character) * FnvPrime;
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
        hash ^= hash >> 31;
        return (hash >> 11) / (double)(1UL << 53);
    }
}
