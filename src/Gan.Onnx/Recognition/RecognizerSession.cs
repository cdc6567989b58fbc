namespace Gan.Onnx;

/// <summary>A recognizer in ONNX Runtime: images in, codes out. Any number of threads may use it at once.</summary>
public sealed class RecognizerSession : IDisposable
{
    private readonly ImageModel<RecognizerMetadata> _model;

    /// <summary>Loads an ONNX model.</summary>
    /// <param name="model">The model's bytes.</param>
    /// <param name="options">The device, or null for the CPU.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="InvalidDataException">This is no ONNX model, or no recognizer that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public RecognizerSession(byte[] model, ImageModelOptions? options = null) =>
        _model = new ImageModel<RecognizerMetadata>(model, options ?? new ImageModelOptions());

    /// <summary>Loads an ONNX file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <inheritdoc cref="RecognizerSession(byte[], ImageModelOptions)"/>
    public static RecognizerSession FromFile(string path, ImageModelOptions? options = null) =>
        ModelFile.Open(path, model => new RecognizerSession(model, options));

    /// <summary>What the model says of itself.</summary>
    public RecognizerMetadata Metadata => _model.Metadata;

    /// <summary>Where the model runs: "cpu" or "cuda:N".</summary>
    public string Device => _model.Device;

    /// <summary>Why the model runs on the CPU though a CUDA device was asked for; null where it runs as asked.</summary>
    public string? FallbackReason => _model.FallbackReason;

    /// <summary>Reads the codes of images.</summary>
    /// <param name="images">
    /// count x channels x height x width pixels, from <see cref="RecognizerMetadata.Minimum"/> to
    /// <see cref="RecognizerMetadata.Maximum"/>.
    /// </param>
    /// <param name="count">The number of images. At least 1.</param>
    /// <param name="codes">Receives count x <see cref="RecognizerMetadata.CodeSize"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    /// <exception cref="ObjectDisposedException">The session is disposed.</exception>
    public void Recognize(ReadOnlySpan<float> images, int count, Span<float> codes) => _model.Run(
        images, [count, Metadata.Channels, Metadata.Height, Metadata.Width], [count, Metadata.CodeSize], codes);

    /// <summary>Frees the model, once the runs in progress have ended.</summary>
    public void Dispose() => _model.Dispose();
}
