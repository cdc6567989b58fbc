using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Adds a column of images that a translator makes of those of another column.</summary>
/// <inheritdoc cref="ModelTransformer" path="/remarks"/>
public sealed class TranslatorTransformer : ModelTransformer
{
    private readonly TranslatorSession _session;

    /// <summary>Loads a translator.</summary>
    /// <param name="onnxModel">The ONNX model's bytes. They must not change afterwards.</param>
    /// <param name="outputColumnName">The column to add.</param>
    /// <param name="inputColumnName">The column of images.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <exception cref="InvalidDataException">This is no ONNX model, or no translator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public TranslatorTransformer(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, ImageServingOptions? options = null)
        : this(
            new TranslatorSession(onnxModel, options ?? new ImageServingOptions()),
            Guard.NotEmpty(outputColumnName, nameof(outputColumnName)), Guard.NotEmpty(inputColumnName, nameof(inputColumnName)),
            options ?? new ImageServingOptions())
    {
    }

    private TranslatorTransformer(TranslatorSession session, string outputColumnName, string inputColumnName, ImageServingOptions options)
        : base(session, outputColumnName, inputColumnName) => (_session, Options) = (session, options);

    /// <summary>
    /// The translator of the other direction, from the target's images to the input's, where the training made one; it lives as long as
    /// this one, and is not saved with it. Null otherwise.
    /// </summary>
    public TranslatorTransformer? Reverse { get; internal init; }

    /// <summary>The options.</summary>
    public ImageServingOptions Options { get; }

    /// <summary>What the model says of itself.</summary>
    public TranslatorMetadata Metadata => _session.Metadata;

    private ImageSettings Settings => new(OutputColumnName, InputColumnName, Options);

    /// <summary>Translates one image.</summary>
    /// <param name="image">The image; it stays its owner's.</param>
    /// <returns>A new image of the same size, which the caller disposes.</returns>
    /// <exception cref="ArgumentException">The network takes no images of that size.</exception>
    /// <exception cref="ObjectDisposedException">The transformer is disposed.</exception>
    /// <example><code>
    /// using MLImage translation = translator.Translate(image);
    /// translation.Save("translation.png");
    /// </code></example>
    public MLImage Translate(MLImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        Metadata.RequireSize(image.Height, image.Width);
        var planes = new ImagePlanes();
        planes.Read(image, Metadata.InputChannels, Metadata.Range);
        var translation = new float[Metadata.OutputChannels * image.Height * image.Width];
        _session.Translate(planes.Pixels, count: 1, image.Height, image.Width, translation);
        var output = new OutputImages();
        output.Set(translation, Metadata.Range, Metadata.OutputChannels, image.Height, image.Width);
        return output.ToImage(0);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        Reverse?.Dispose();
    }

    internal override string ToText() => Settings.ToText(SavedTranslator.Kind, OnnxModel);

    private protected override ModelBinding CreateBinding(DataViewSchema schema)
    {
        ImageColumn input = ImageColumn.Find(schema, InputColumnName, Options.VectorValues, Metadata.InputChannels);
        return new TranslatorBinding(schema, Settings, _session, input);
    }
}
