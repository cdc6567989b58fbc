using Microsoft.ML.Runtime;

namespace Gan.Onnx;

/// <summary>Where ONNX Runtime runs a model.</summary>
/// <param name="GpuDeviceId">The CUDA device, or null for the CPU.</param>
/// <param name="FallbackToCpu">Whether to run on the CPU when the CUDA device cannot be used.</param>
/// <param name="Threads">The threads of one run on the CPU, or null for ONNX Runtime's choice.</param>
/// <param name="Environment">Whose log is told of a fall-back, or null for the process's trace.</param>
internal readonly record struct ServingDevice(int? GpuDeviceId, bool FallbackToCpu, int? Threads, IHostEnvironment? Environment)
{
    /// <exception cref="ArgumentOutOfRangeException">The device or the threads are out of their range.</exception>
    public void Validate()
    {
        if (GpuDeviceId is int index)
            Guard.AtLeast(index, 0, nameof(GpuDeviceId));
        if (Threads is int threads)
            Guard.InRange(threads, 1, 1024, nameof(Threads));
    }
}
