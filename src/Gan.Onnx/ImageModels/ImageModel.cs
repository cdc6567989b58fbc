using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Gan.Onnx;

/// <summary>A model in ONNX Runtime whose one input is a batch of images. Any number of threads may use it at once.</summary>
internal sealed class ImageModel<TMetadata> : IDisposable where TMetadata : IImageModelMetadata<TMetadata>
{
    private readonly ModelRunner _runner;

    /// <exception cref="InvalidDataException">This is no ONNX model, or none of the kind that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public ImageModel(byte[] model, ImageModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        options.Validate();
        (InferenceSession session, Device, FallbackReason) = SessionFactory.Create(model, options.Device);
        try
        {
            Metadata = TMetadata.FromProperties(session.ModelMetadata.CustomMetadataMap);
            _runner = new ModelRunner(session, [Metadata.Input], Metadata.Output);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public TMetadata Metadata { get; }

    public string Device { get; }

    public string? FallbackReason { get; }

    /// <summary>Runs the model.</summary>
    /// <param name="images">count x channels x height x width pixels.</param>
    /// <param name="shape">These four sizes.</param>
    /// <param name="outputShape">The shape that the output has for them.</param>
    /// <param name="output">Receives the output.</param>
    /// <exception cref="ArgumentException">A span's length is not what its shape says, or the images have a wrong size.</exception>
    /// <exception cref="ObjectDisposedException">The model is disposed.</exception>
    public unsafe void Run(ReadOnlySpan<float> images, long[] shape, long[] outputShape, Span<float> output)
    {
        Guard.AtLeast(shape[0], 1, "count");
        Metadata.RequireSize((int)shape[2], (int)shape[3]);
        Guard.Length(images.Length, Product(shape), nameof(images));
        Guard.Length(output.Length, Product(outputShape), nameof(output));
        fixed (float* data = images)
        {
            using OrtValue input = OrtValue.CreateTensorValueWithData(
                OrtMemoryInfo.DefaultInstance, TensorElementType.Float, shape, (nint)data, (long)images.Length * sizeof(float));
            _runner.Run([input], outputShape, output);
        }
    }

    /// <summary>Frees the model, once the runs in progress have ended.</summary>
    public void Dispose() => _runner.Dispose();

    private static long Product(long[] shape) => shape.Aggregate((product, size) => checked(product * size));
}
