namespace Gan.Onnx;

/// <summary>A recognizer in ONNX Runtime: images in, codes out. Any number of threads may use it at once.</summary>
/// <example><code>
/// using var session = RecognizerSession.FromFile("recognizer.onnx");
/// var codes = new float[count * session.Metadata.CodeSize];
/// session.Recognize(images, count, codes);
/// </code></example>
public sealed class RecognizerSession : ModelSession
{
    /// <summary>Loads an ONNX model.</summary>
    /// <param name="model">The model's bytes.</param>
    /// <param name="options">The device and its threads, or null for the CPU.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="InvalidDataException">This is no ONNX model, or no recognizer that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public RecognizerSession(ReadOnlyMemory<byte> model, ServingOptions? options = null)
        : base(new OnnxModel(model, options ?? new ServingOptions())) =>
        Metadata = Model.Read(RecognizerMetadata.FromProperties);

    /// <summary>Loads an ONNX file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <inheritdoc cref="RecognizerSession(ReadOnlyMemory{byte}, ServingOptions)"/>
    public static RecognizerSession FromFile(string path, ServingOptions? options = null) =>
        OnnxModel.FromFile(path, model => new RecognizerSession(model, options));

    /// <summary>What the model says of itself.</summary>
    public RecognizerMetadata Metadata { get; }

    /// <summary>Reads the codes of images.</summary>
    /// <param name="images">count x channels x height x width pixels in the range of <see cref="Metadata"/>.</param>
    /// <param name="count">The number of images. At least 1.</param>
    /// <param name="codes">Receives count x <see cref="RecognizerMetadata.CodeSize"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    /// <exception cref="ObjectDisposedException">The session is disposed.</exception>
    public void Recognize(ReadOnlySpan<float> images, int count, Span<float> codes) =>
        Model.Run(Metadata, images, count, Metadata.Height, Metadata.Width, codes);
}
