namespace Microsoft.ML.Gan;

/// <summary>
/// Trains a GAN on a column of images. <see cref="Fit"/> returns the transformer that serves its generator on ONNX Runtime, so that what
/// was fitted is what is deployed.
/// </summary>
/// <remarks>
/// Estimator characteristics: looks at the data to train; the input column is an MLImage or a vector of Single or Byte; the output
/// column is an MLImage, or a vector of Single (<see cref="GeneratorServingOptions.Output"/>); exports to ONNX.
/// </remarks>
public sealed class GanEstimator : IEstimator<GeneratorTransformer>
{
    private readonly string _outputColumn;
    private readonly string _inputColumn;
    private readonly string? _labelColumn;
    private readonly AdversarialOptions _options;
    private readonly GeneratorSettings _settings;

    internal GanEstimator(string outputColumn, string? inputColumn, string? labelColumn, AdversarialOptions options)
    {
        _outputColumn = Guard.NotEmpty(outputColumn, "outputColumnName");
        _inputColumn = Guard.NotEmpty(inputColumn ?? outputColumn, "inputColumnName");
        _labelColumn = labelColumn;
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        options.OptimizerOfGenerator.RequireSingle();
        options.OptimizerOfCritic.RequireSingle();
        if (labelColumn is not null && options.Serving.LabelColumnName is string other && other != labelColumn)
            throw new ArgumentException(
                $"Serving.LabelColumnName must be null, for the column of labels '{labelColumn}', but is '{other}'. ApplyGenerator serves "
                + "the saved generator with another column.");
        _options = options with
        {
            Serving = options.Serving with
            {
                LabelColumnName = labelColumn ?? options.Serving.LabelColumnName,
                Environment = options.Serving.Environment ?? options.Environment,
            },
        };
        _settings = new GeneratorSettings(_outputColumn, _inputColumn, _options.Serving);
    }

    /// <summary>Trains on the rows of <paramref name="input"/>.</summary>
    /// <exception cref="ArgumentException">
    /// The input column is missing, of another type, or its images have a size that no network fits.
    /// </exception>
    /// <exception cref="InvalidDataException">There are no rows, or one is no image like the others.</exception>
    /// <exception cref="InvalidOperationException">The device is not there, or a loss stopped being finite.</exception>
    public GeneratorTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        // What serving asks of the columns and the device, before hours of training.
        ImageColumn.Find(input.Schema, _inputColumn, _options.VectorValues, _options.Channels);
        _settings.Require(input.Schema, _options.LatentSize);
        ServingProbe.Run(_options.Serving);
        var rehearsal = _options.Serving with { Environment = UserLog.Nobody };
        var (generator, recognizer) = GanTraining.Run(
            input, _inputColumn, _labelColumn, _options, untrained => Serve(untrained, [], rehearsal).Dispose());
        return Serve(generator, recognizer, _options.Serving);

        GeneratorTransformer Serve(byte[] model, byte[] recognizer, GeneratorServingOptions serving) => ModelTransformer.Fitted(
            new GeneratorTransformer(model, _outputColumn, _inputColumn, serving) { RecognizerModel = recognizer }, input.Schema);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The input column is missing, or holds no images.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ImageColumn.Require(inputSchema, _inputColumn);
        return _settings.WithOutput(inputSchema);
    }
}
