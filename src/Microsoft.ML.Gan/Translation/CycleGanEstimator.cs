using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>
/// Trains CycleGAN (Zhu et al., arXiv:1703.10593): translators between the images of two columns, or of two views, whose rows belong to
/// no pairs. <see cref="Fit"/> returns the transformer that serves the one from input to target on ONNX Runtime; the other is its
/// <see cref="TranslatorTransformer.Reverse"/>.
/// </summary>
/// <remarks>
/// Estimator characteristics: looks at the data to train; the columns are MLImages or vectors of Single or Byte, of one size; the output
/// column is an MLImage; exports to ONNX.
/// </remarks>
public sealed class CycleGanEstimator : IEstimator<TranslatorTransformer>
{
    private readonly string _outputColumn;
    private readonly string _inputColumn;
    private readonly string _targetColumn;
    private readonly CycleGanOptions _options;

    internal CycleGanEstimator(string outputColumn, string inputColumn, string targetColumn, CycleGanOptions options)
    {
        Guard.NotEmpty(outputColumn, nameof(outputColumn));
        Guard.NotEmpty(inputColumn, nameof(inputColumn));
        Guard.NotEmpty(targetColumn, nameof(targetColumn));
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        (_outputColumn, _inputColumn, _targetColumn, _options) = (outputColumn, inputColumn, targetColumn, options);
    }

    /// <summary>
    /// Trains on the rows of <paramref name="input"/>, and of <see cref="CycleGanOptions.TargetData"/> where there is one.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A column is missing or of another type, or the images' sizes differ or fit no network.
    /// </exception>
    /// <exception cref="InvalidDataException">A domain is empty, or a row has no image like the others.</exception>
    /// <exception cref="InvalidOperationException">The device is not there, or a loss stopped being finite.</exception>
    public TranslatorTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var targetData = _options.TargetData ?? input;
        ImageColumn.Find(input.Schema, _inputColumn, _options.VectorValues, _options.Channels);
        ImageColumn.Find(targetData.Schema, _targetColumn, _options.VectorValues, _options.Channels);
        ServingProbe.Run(_options.Serving);
        var (toTarget, toInput) = TranslationTraining.RunCycleGan((input, _inputColumn), (targetData, _targetColumn), _options);
        var reverse = ModelTransformer.Fitted(
            new TranslatorTransformer(toInput, _outputColumn, _targetColumn, _options.ImageServing), targetData.Schema);
        return ModelTransformer.Fitted(
            new TranslatorTransformer(toTarget, _outputColumn, _inputColumn, _options.ImageServing) { Reverse = reverse }, input.Schema);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A column is missing, or holds no images.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ImageColumn.Require(inputSchema, _inputColumn);
        if (_options.TargetData is null)
            ImageColumn.Require(inputSchema, _targetColumn);
        return SchemaShapes.With(inputSchema, _outputColumn, new ImageDataViewType());
    }
}
