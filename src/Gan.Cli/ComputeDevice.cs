using System.Globalization;
using Gan.Onnx;

namespace Gan.Cli;

/// <summary>What <c>--device</c> means to the trainers and to ONNX Runtime alike.</summary>
/// <param name="GpuDeviceId">The CUDA device, or null for the CPU.</param>
/// <param name="FallbackToCpu">Whether the CPU takes its place where it is not there.</param>
internal readonly record struct ComputeDevice(int? GpuDeviceId, bool FallbackToCpu)
{
    private const string CudaPrefix = "cuda:";

    /// <summary>A generator's options with this device.</summary>
    public GeneratorServingOptions Serving(int? threads = null) =>
        new() { GpuDeviceId = GpuDeviceId, FallbackToCpu = FallbackToCpu, Threads = threads };

    /// <summary>Reads auto, cpu, cuda or cuda:N.</summary>
    /// <exception cref="UsageException">It is none of these.</exception>
    public static ComputeDevice Parse(string device) => device switch
    {
        "auto" => new(0, true),
        "cpu" => new(null, false),
        "cuda" => new(0, false),
        _ when device.StartsWith(CudaPrefix, StringComparison.Ordinal)
            && int.TryParse(device.AsSpan(CudaPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            => new(index, false),
        _ => throw new UsageException($"--device must be auto, cpu, cuda or cuda:N, but is '{device}'."),
    };
}
