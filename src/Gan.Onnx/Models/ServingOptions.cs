using System.Text.Json.Serialization;
using Microsoft.ML.Runtime;

namespace Gan.Onnx;

/// <summary>
/// Where and how a model is served: what <see cref="GeneratorServingOptions"/> and <see cref="ImageServingOptions"/> share.
/// </summary>
public record ServingOptions
{
    /// <summary>
    /// How many rows go through the model at once. Of large images there are fewer, so that a batch has at most 2^18 pixels (64 images of
    /// 64 x 64) where a model is fed with images.
    /// </summary>
    /// <value>From 1 to 512; the default is 64.</value>
    public int BatchSize { get; init; } = 64;

    /// <summary>The CUDA device to run on, or null for the CPU.</summary>
    /// <value>At least 0, or null, the default. A saved model does not hold it.</value>
    public int? GpuDeviceId { get; init; }

    /// <summary>Whether to run on the CPU when the CUDA device cannot be used. Otherwise that is an error.</summary>
    /// <value>The default is false.</value>
    public bool FallbackToCpu { get; init; }

    /// <summary>The number of threads of one run on the CPU, or null for ONNX Runtime's choice, all cores.</summary>
    /// <value>From 1 to 1024, or null, the default.</value>
    public int? Threads { get; init; }

    /// <summary>
    /// An <c>MLContext</c>, whose log is told, once for each model, why it runs on the CPU (<see cref="FallbackToCpu"/>):
    /// <c>new() { GpuDeviceId = 0, FallbackToCpu = true, Environment = ml }</c>.
    /// </summary>
    /// <value>The default is null: <see cref="System.Diagnostics.Trace"/> is told.</value>
    // By the interface: naming MLContext itself would give natively compiled programs warnings of ML.NET's.
    [JsonIgnore]
    public IHostEnvironment? Environment { get; init; }

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal virtual void Validate()
    {
        Guard.InRange(BatchSize, 1, 512, nameof(BatchSize));
        if (GpuDeviceId is int index)
            Guard.AtLeast(index, 0, nameof(GpuDeviceId));
        if (Threads is int threads)
            Guard.InRange(threads, 1, 1024, nameof(Threads));
    }
}
