using TorchSharp;
using static TorchSharp.torch;

namespace Compat.Tests.TorchSharp;

internal static class Waves
{
    /// <summary>sin(0.7 i + phase), the same numbers as the oracle's wave.</summary>
    internal static Tensor Wave(long[] shape, double phase = 0)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        return (arange(count, ScalarType.Float64) * 0.7 + phase).sin().to(ScalarType.Float32).reshape(shape);
    }
}
