using System.Globalization;
using Gan.Onnx;

namespace Gan.Cli;

/// <summary>What <c>--device</c> means to ONNX Runtime.</summary>
internal static class ServingDevice
{
    private const string CudaPrefix = "cuda:";

    /// <summary>Reads auto, cpu, cuda or cuda:N.</summary>
    /// <exception cref="UsageException">It is none of these.</exception>
    public static GeneratorServingOptions Parse(string device) => device switch
    {
        "auto" => new GeneratorServingOptions { GpuDeviceId = 0, FallbackToCpu = true },
        "cpu" => new GeneratorServingOptions(),
        "cuda" => new GeneratorServingOptions { GpuDeviceId = 0 },
        _ when device.StartsWith(CudaPrefix, StringComparison.Ordinal)
            && int.TryParse(device.AsSpan(CudaPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            => new GeneratorServingOptions { GpuDeviceId = index },
        _ => throw new UsageException($"--device must be auto, cpu, cuda or cuda:N, but is '{device}'."),
    };
}
