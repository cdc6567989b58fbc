using static TorchSharp.torch;

namespace Compat.Tests.TorchSharp;

/// <summary>Tensors to test with.</summary>
internal static class Waves
{
    /// <summary>sin(0.7 i + phase), the same numbers as the oracle's wave.</summary>
    internal static Tensor Wave(long[] shape, double phase = 0)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        return tensor(Enumerable.Range(0, (int)count).Select(i => (float)Math.Sin(i * 0.7 + phase)).ToArray(), shape);
    }

    internal static Tensor Ones(params long[] shape) => full(shape, 1f);
}
