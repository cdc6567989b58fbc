using System;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>The bridge has no named dimensions, and says so rather than drop the names.</summary>
    private static void RequireNoNames(string[] names)
    {
        if (names is { Length: > 0 })
            throw new NotSupportedException($"Dimensions cannot have names here, but are named {string.Join(", ", names)}.");
    }
}
