using Microsoft.ML.Gan;

namespace Gan.Benchmarks;

/// <summary>What the processor can do.</summary>
internal static class Processor
{
    private const string Description = "/proc/cpuinfo";
    private static readonly string[] _bfloat16Flags = ["avx512_bf16", "amx_bf16"];

    /// <summary>
    /// Whether it multiplies bfloat16 numbers itself, and libtorch may let it (through oneDNN). Without that, bfloat16 convolutions are
    /// many times slower than float32's.
    /// </summary>
    public static bool HasBfloat16 { get; } =
        TorchRuntime.UsesOneDnn && File.Exists(Description) && _bfloat16Flags.Any(File.ReadAllText(Description).Split().Contains);
}
