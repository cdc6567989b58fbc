namespace Gan.Onnx;

/// <summary>How a model of images, a translator or a recognizer, is served.</summary>
public sealed record ImageModelOptions
{
    /// <summary>The CUDA device to run on, or null for the CPU.</summary>
    /// <value>At least 0, or null, the default.</value>
    public int? GpuDeviceId { get; init; }

    /// <summary>Whether to run on the CPU when the CUDA device cannot be used. Otherwise that is an error.</summary>
    /// <value>The default is false.</value>
    public bool FallbackToCpu { get; init; }

    /// <summary>The number of threads of one run on the CPU, or null for ONNX Runtime's choice, all cores.</summary>
    /// <value>From 1 to 1024, or null, the default.</value>
    public int? Threads { get; init; }

    internal ServingDevice Device => new(GpuDeviceId, FallbackToCpu, Threads);
}
