namespace TorchSharp.Modules;

internal static class Pairs
{
    /// <summary>A pair of sizes, as arrays of sizes are.</summary>
    internal static long[] Pair(this (long, long) sizes) => [sizes.Item1, sizes.Item2];
}
