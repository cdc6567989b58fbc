using Microsoft.ML.Runtime;

namespace Gan.Onnx;

/// <summary>How a model of images, a translator or a recognizer, is served.</summary>
public sealed record ImageModelOptions
{
    /// <summary>The value of black where the input column is a vector of Single. Images and bytes always range from 0 to 255.</summary>
    /// <value>The default is 0.</value>
    public float PixelMinimum { get; init; }

    /// <summary>The value of white where the input column is a vector of Single.</summary>
    /// <value>Greater than <see cref="PixelMinimum"/>; the default is 255.</value>
    public float PixelMaximum { get; init; } = 255;

    /// <summary>The CUDA device to run on, or null for the CPU.</summary>
    /// <value>At least 0, or null, the default.</value>
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
    /// <value>The default is null: <see cref="System.Diagnostics.Trace"/> is told. A saved model does not hold it.</value>
    // By the interface: naming MLContext itself would give natively compiled programs warnings of ML.NET's.
    public IHostEnvironment? Environment { get; init; }

    internal ServingDevice Device => new(GpuDeviceId, FallbackToCpu, Threads, Environment);

    internal PixelRange VectorValues => new(PixelMinimum, PixelMaximum);

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal void Validate()
    {
        Guard.Finite(PixelMinimum, nameof(PixelMinimum));
        Guard.Finite(PixelMaximum, nameof(PixelMaximum));
        Guard.GreaterThan(PixelMaximum, PixelMinimum, nameof(PixelMaximum));
        Device.Validate();
    }
}
