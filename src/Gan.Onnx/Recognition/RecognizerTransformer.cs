using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Adds a column of the codes that a recognizer reads off the images of another column.</summary>
public sealed class RecognizerTransformer : ImageModelTransformer
{
    private readonly ImageModel<RecognizerMetadata> _model;

    /// <summary>Takes an ONNX model.</summary>
    /// <param name="onnxModel">The ONNX model's bytes. They must not change afterwards.</param>
    /// <param name="outputColumnName">The column to add.</param>
    /// <param name="inputColumnName">The column of images.</param>
    /// <param name="options">The device, or null for the CPU.</param>
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <exception cref="InvalidDataException">This is no ONNX model, or no recognizer that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public RecognizerTransformer(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, ImageModelOptions? options = null)
        : base(onnxModel, outputColumnName, inputColumnName, options ?? new ImageModelOptions()) =>
        _model = new ImageModel<RecognizerMetadata>(onnxModel.ToArray(), Options);

    /// <summary>What the model says of itself.</summary>
    public RecognizerMetadata Metadata => _model.Metadata;

    /// <inheritdoc/>
    public override string Device => _model.Device;

    /// <inheritdoc/>
    public override string? FallbackReason => _model.FallbackReason;

    /// <summary>Reads the codes of one image.</summary>
    /// <param name="image">The image; it stays its owner's.</param>
    /// <returns><see cref="RecognizerMetadata.CodeSize"/> values.</returns>
    /// <exception cref="ArgumentException">The image has another size than the model takes.</exception>
    /// <exception cref="ObjectDisposedException">The transformer is disposed.</exception>
    public float[] Recognize(MLImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var row = new RecognizedRow();
        row.Fill(_model, ImagePlanes.Of(image, Metadata.Channels, ((IImageModelMetadata<RecognizerMetadata>)Metadata).Range));
        return row.Code;
    }

    /// <inheritdoc/>
    public override void Dispose() => _model.Dispose();

    private protected override ImageBinding Bind(DataViewSchema schema) => ImageBinding.Of(schema, Columns, Options.VectorValues, Metadata);

    private protected override IImageMapping LiveMapping(ImageBinding binding) =>
        new LiveMapping<RecognizerMetadata, RecognizedRow>(_model, binding);

    private protected override ITransformer Saved(ImageBinding binding) =>
        new SavedImageChain<RecognizerMetadata, RecognizedRow>(ToSaved(), binding).Build();
}
