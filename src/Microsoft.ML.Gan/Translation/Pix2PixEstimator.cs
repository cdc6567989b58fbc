using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>
/// Trains pix2pix (Isola et al., arXiv:1611.07004): a translator from the images of one column to those of another, each row being a
/// pair. <see cref="Fit"/> returns the transformer that serves it on ONNX Runtime.
/// </summary>
/// <remarks>
/// Estimator characteristics: looks at the data to train; the columns are MLImages or vectors of Single or Byte, of one size; the output
/// column is an MLImage; exports to ONNX.
/// </remarks>
public sealed class Pix2PixEstimator : IEstimator<TranslatorTransformer>
{
    private readonly string _outputColumn;
    private readonly string _inputColumn;
    private readonly string _targetColumn;
    private readonly Pix2PixOptions _options;

    internal Pix2PixEstimator(string outputColumn, string inputColumn, string targetColumn, Pix2PixOptions options)
    {
        Guard.NotEmpty(outputColumn, nameof(outputColumn));
        Guard.NotEmpty(inputColumn, nameof(inputColumn));
        Guard.NotEmpty(targetColumn, nameof(targetColumn));
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        (_outputColumn, _inputColumn, _targetColumn, _options) = (outputColumn, inputColumn, targetColumn, options);
    }

    /// <summary>Trains on the rows of <paramref name="input"/>.</summary>
    /// <exception cref="ArgumentException">
    /// A column is missing or of another type, or the images' sizes differ or fit no network.
    /// </exception>
    /// <exception cref="InvalidDataException">There are no rows, or one has no images like the others.</exception>
    /// <exception cref="InvalidOperationException">The device is not there, or a loss stopped being finite.</exception>
    public TranslatorTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ImageColumn.Find(input.Schema, _inputColumn, _options.VectorValues, _options.Channels);
        ImageColumn.Find(input.Schema, _targetColumn, _options.VectorValues, _options.Channels);
        ServingProbe.Run(_options.Serving);
        var transformer = new TranslatorTransformer(
            TranslationTraining.RunPix2Pix(input, _inputColumn, _targetColumn, _options), _outputColumn, _inputColumn,
            _options.ImageServing);
        return ModelTransformer.Fitted(transformer, input.Schema);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A column is missing, or holds no images.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ImageColumn.Require(inputSchema, _inputColumn);
        ImageColumn.Require(inputSchema, _targetColumn);
        return SchemaShapes.With(inputSchema, _outputColumn, new ImageDataViewType());
    }
}
