namespace Gan.Onnx;

/// <summary>A translator in ONNX Runtime: images in, images out. Any number of threads may use it at once.</summary>
/// <example><code>
/// using var session = TranslatorSession.FromFile("translator.onnx");
/// var translations = new float[2 * session.Metadata.OutputChannels * 64 * 64];
/// session.Translate(images, count: 2, height: 64, width: 64, translations);
/// </code></example>
public sealed class TranslatorSession : ModelSession
{
    /// <summary>Loads an ONNX model.</summary>
    /// <param name="model">The model's bytes.</param>
    /// <param name="options">The device and its threads, or null for the CPU.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="InvalidDataException">This is no ONNX model, or no translator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public TranslatorSession(ReadOnlyMemory<byte> model, ServingOptions? options = null)
        : base(new OnnxModel(model, options ?? new ServingOptions())) =>
        Metadata = Model.Read(TranslatorMetadata.FromProperties);

    /// <summary>Loads an ONNX file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <inheritdoc cref="TranslatorSession(ReadOnlyMemory{byte}, ServingOptions)"/>
    public static TranslatorSession FromFile(string path, ServingOptions? options = null) =>
        OnnxModel.FromFile(path, model => new TranslatorSession(model, options));

    /// <summary>What the model says of itself.</summary>
    public TranslatorMetadata Metadata { get; }

    /// <summary>Translates images of one size.</summary>
    /// <param name="images">count x input channels x height x width pixels in the range of <see cref="Metadata"/>.</param>
    /// <param name="count">The number of images. At least 1.</param>
    /// <param name="height">Their height, within the metadata's size multiple and smallest size.</param>
    /// <param name="width">Their width, likewise.</param>
    /// <param name="translations">Receives count x output channels x height x width pixels in the same range.</param>
    /// <exception cref="ArgumentException">The network takes no images of that size, or a span has another length.</exception>
    /// <exception cref="ObjectDisposedException">The session is disposed.</exception>
    public void Translate(ReadOnlySpan<float> images, int count, int height, int width, Span<float> translations)
    {
        Metadata.RequireSize(height, width);
        Model.Run(Metadata, images, count, height, width, translations);
    }
}
