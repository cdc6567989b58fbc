using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>
/// Trains a translator from the images of one column to those of another: pix2pix (Isola et al., arXiv:1611.07004), where each row is a
/// pair, or CycleGAN (Zhu et al., arXiv:1703.10593), where the columns are two domains without pairs. <see cref="Fit"/> returns the
/// transformer that serves it on ONNX Runtime; CycleGAN's also holds the translator of the other direction
/// (<see cref="TranslatorTransformer.Reverse"/>).
/// </summary>
/// <remarks>
/// Estimator characteristics: looks at the data to train; the columns are MLImages or vectors of Single or Byte, of one size; the output
/// column is an MLImage; exports to ONNX.
/// </remarks>
public sealed class TranslationEstimator : IEstimator<TranslatorTransformer>
{
    private readonly string _outputColumn;
    private readonly string _inputColumn;
    private readonly string _targetColumn;
    private readonly TranslationOptions _options;

    internal TranslationEstimator(string outputColumn, string inputColumn, string targetColumn, TranslationOptions options)
    {
        _outputColumn = Guard.NotEmpty(outputColumn, "outputColumnName");
        _inputColumn = Guard.NotEmpty(inputColumn, "inputColumnName");
        _targetColumn = Guard.NotEmpty(targetColumn, "targetColumnName");
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
    }

    /// <summary>
    /// Trains on the rows of <paramref name="input"/>, and of <see cref="CycleGanOptions.TargetData"/> where there is one.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A column is missing or of another type, or the images' sizes differ or fit no network.
    /// </exception>
    /// <exception cref="InvalidDataException">There are no rows, or one has no images like the others.</exception>
    /// <exception cref="InvalidOperationException">The device is not there, or a loss stopped being finite.</exception>
    public TranslatorTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var target = _options.TargetDataOf(input);
        ImageColumn.Find(input.Schema, _inputColumn, _options.VectorValues, _options.Channels);
        ImageColumn.Find(target.Schema, _targetColumn, _options.VectorValues, _options.Channels);
        // Before hours of training.
        ServingProbe.Run(_options.Serving);
        var serving = _options.ImageServing;
        var rehearsal = serving with { Environment = UserLog.Nobody };
        return Serve(
            _options.Train((input, _inputColumn), (target, _targetColumn), untrained => Serve(untrained, rehearsal).Dispose()), serving);

        TranslatorTransformer Serve(TranslatorModels models, ImageServingOptions serving)
        {
            var reverse = models.ToInput is null ? null : ServeOne(models.ToInput, _targetColumn, target.Schema, serving, reverse: null);
            return ServeOne(models.ToTarget, _inputColumn, input.Schema, serving, reverse);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A column is missing, or holds no images.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ImageColumn.Require(inputSchema, _inputColumn);
        if (!_options.HasTargetData)
            ImageColumn.Require(inputSchema, _targetColumn);
        return SchemaShapes.With(inputSchema, _outputColumn, new ImageDataViewType());
    }

    private TranslatorTransformer ServeOne(
        byte[] model, string column, DataViewSchema schema, ImageServingOptions serving, TranslatorTransformer? reverse) =>
        ModelTransformer.Fitted(new TranslatorTransformer(model, _outputColumn, column, serving) { Reverse = reverse }, schema);
}
