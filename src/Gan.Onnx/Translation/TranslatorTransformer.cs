using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Adds a column of images that a translator makes of those of another column.</summary>
public sealed class TranslatorTransformer : ImageModelTransformer
{
    private readonly ImageModel<TranslatorMetadata> _model;

    /// <summary>Takes an ONNX model.</summary>
    /// <param name="onnxModel">The ONNX model's bytes. They must not change afterwards.</param>
    /// <param name="outputColumnName">The column to add.</param>
    /// <param name="inputColumnName">The column of images.</param>
    /// <param name="options">The device, or null for the CPU.</param>
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <exception cref="InvalidDataException">This is no ONNX model, or no translator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public TranslatorTransformer(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, ImageModelOptions? options = null)
        : base(onnxModel, outputColumnName, inputColumnName, options ?? new ImageModelOptions()) =>
        _model = new ImageModel<TranslatorMetadata>(onnxModel.ToArray(), Options);

    internal TranslatorTransformer(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, ImageModelOptions options,
        TranslatorTransformer reverse) : this(onnxModel, outputColumnName, inputColumnName, options) => Reverse = reverse;

    /// <summary>
    /// The translator of the other direction, from the target's images to the input's, where the training made one (TrainCycleGan); it
    /// lives as long as this one, and is not saved with it. Null otherwise.
    /// </summary>
    public TranslatorTransformer? Reverse { get; }

    /// <summary>What the model says of itself.</summary>
    public TranslatorMetadata Metadata => _model.Metadata;

    /// <inheritdoc/>
    public override string Device => _model.Device;

    /// <inheritdoc/>
    public override string? FallbackReason => _model.FallbackReason;

    /// <summary>Translates one image.</summary>
    /// <param name="image">The image; it stays its owner's.</param>
    /// <returns>A new image of the same size, which the caller disposes.</returns>
    /// <exception cref="ArgumentException">The network takes no images of that size.</exception>
    /// <exception cref="ObjectDisposedException">The transformer is disposed.</exception>
    public MLImage Translate(MLImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var row = new TranslatedRow();
        row.Fill(_model, ImagePlanes.Of(image, Metadata.InputChannels, Metadata.Range));
        return row.Image;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _model.Dispose();
        Reverse?.Dispose();
    }

    private protected override ImageBinding Bind(DataViewSchema schema) => ImageBinding.Of(schema, Columns, Options.VectorValues, Metadata);

    private protected override IImageMapping LiveMapping(ImageBinding binding) =>
        new LiveMapping<TranslatorMetadata, TranslatedRow>(_model, binding);

    private protected override ITransformer Saved(ImageBinding binding) =>
        new SavedImageChain<TranslatorMetadata, TranslatedRow>(ToSaved(), binding).Build();
}
