namespace Gan.Onnx;

/// <summary>A translator in ONNX Runtime: images in, images out. Any number of threads may use it at once.</summary>
public sealed class TranslatorSession : IDisposable
{
    private readonly ImageModel<TranslatorMetadata> _model;

    /// <summary>Loads an ONNX model.</summary>
    /// <param name="model">The model's bytes.</param>
    /// <param name="options">The device, or null for the CPU.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="InvalidDataException">This is no ONNX model, or no translator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public TranslatorSession(byte[] model, ImageModelOptions? options = null) =>
        _model = new ImageModel<TranslatorMetadata>(model, options ?? new ImageModelOptions());

    /// <summary>Loads an ONNX file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <inheritdoc cref="TranslatorSession(byte[], ImageModelOptions)"/>
    public static TranslatorSession FromFile(string path, ImageModelOptions? options = null) =>
        ModelFile.Open(path, model => new TranslatorSession(model, options));

    /// <summary>What the model says of itself.</summary>
    public TranslatorMetadata Metadata => _model.Metadata;

    /// <summary>Where the model runs: "cpu" or "cuda:N".</summary>
    public string Device => _model.Device;

    /// <summary>Why the model runs on the CPU though a CUDA device was asked for; null where it runs as asked.</summary>
    public string? FallbackReason => _model.FallbackReason;

    /// <summary>Translates images of one size.</summary>
    /// <param name="images">
    /// count x input channels x height x width pixels, from <see cref="TranslatorMetadata.Minimum"/> to
    /// <see cref="TranslatorMetadata.Maximum"/>.
    /// </param>
    /// <param name="count">The number of images. At least 1.</param>
    /// <param name="height">Their height; see <see cref="TranslatorMetadata.RequireSize"/>.</param>
    /// <param name="width">Their width.</param>
    /// <param name="translations">Receives count x output channels x height x width pixels in the same range.</param>
    /// <exception cref="ArgumentException">The network takes no images of that size, or a span has another length.</exception>
    /// <exception cref="ObjectDisposedException">The session is disposed.</exception>
    public void Translate(ReadOnlySpan<float> images, int count, int height, int width, Span<float> translations) => _model.Run(
        images, [count, Metadata.InputChannels, height, width], [count, Metadata.OutputChannels, height, width], translations);

    /// <summary>Frees the model, once the runs in progress have ended.</summary>
    public void Dispose() => _model.Dispose();
}
