using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Adds a column of the codes that a recognizer reads off the images of another column.</summary>
/// <inheritdoc cref="ModelTransformer" path="/remarks"/>
public sealed class RecognizerTransformer : ModelTransformer
{
    private readonly RecognizerSession _session;

    /// <summary>Loads a recognizer.</summary>
    /// <param name="onnxModel">The ONNX model's bytes. They must not change afterwards.</param>
    /// <param name="outputColumnName">The column to add.</param>
    /// <param name="inputColumnName">The column of images.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <exception cref="InvalidDataException">This is no ONNX model, or no recognizer that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public RecognizerTransformer(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, ImageServingOptions? options = null)
        : this(
            new RecognizerSession(onnxModel, options ?? new ImageServingOptions()),
            Guard.NotEmpty(outputColumnName, nameof(outputColumnName)), Guard.NotEmpty(inputColumnName, nameof(inputColumnName)),
            options ?? new ImageServingOptions())
    {
    }

    private RecognizerTransformer(RecognizerSession session, string outputColumnName, string inputColumnName, ImageServingOptions options)
        : base(session, outputColumnName, inputColumnName) => (_session, Options) = (session, options);

    /// <summary>The options.</summary>
    public ImageServingOptions Options { get; }

    /// <summary>What the model says of itself.</summary>
    public RecognizerMetadata Metadata => _session.Metadata;

    private ImageSettings Settings => new(OutputColumnName, InputColumnName, Options);

    /// <summary>Reads the codes of one image.</summary>
    /// <param name="image">The image; it stays its owner's.</param>
    /// <returns><see cref="RecognizerMetadata.CodeSize"/> values.</returns>
    /// <exception cref="ArgumentException">The image has another size than the model takes.</exception>
    /// <exception cref="ObjectDisposedException">The transformer is disposed.</exception>
    /// <example><code>
    /// float[] codes = recognizer.Recognize(image);
    /// </code></example>
    public float[] Recognize(MLImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        Metadata.RequireSize(image.Height, image.Width);
        var planes = new ImagePlanes();
        planes.Read(image, Metadata.Channels, Metadata.Range);
        var codes = new float[Metadata.CodeSize];
        _session.Recognize(planes.Pixels, count: 1, codes);
        return codes;
    }

    internal override string ToText() => Settings.ToText(SavedRecognizer.Kind, OnnxModel);

    private protected override ModelBinding CreateBinding(DataViewSchema schema)
    {
        ImageColumn input = ImageColumn.Find(schema, InputColumnName, Options.VectorValues, Metadata.Channels);
        return new RecognizerBinding(schema, Settings, _session, input);
    }
}
