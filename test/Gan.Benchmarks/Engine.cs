using Microsoft.ML.Gan;
using TorchSharp;

namespace Gan.Benchmarks;

/// <summary>What computes in this process.</summary>
internal static class Engine
{
    /// <summary>With its versions, and whether libtorch may use oneDNN here.</summary>
    public static string Description { get; } =
        $"TorchSharp {typeof(torch).Assembly.GetName().Version!.ToString(3)}, libtorch {Version.Parse(torch.__version__).ToString(3)}, "
        + (TorchRuntime.UsesOneDnn ? "oneDNN on" : "oneDNN off (it computes wrongly on this processor)");
}
