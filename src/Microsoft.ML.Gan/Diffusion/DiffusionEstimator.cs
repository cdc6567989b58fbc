namespace Microsoft.ML.Gan;

/// <summary>
/// Trains a diffusion model (DDPM, Ho et al., arXiv:2006.11239) on a column of images. <see cref="Fit"/> returns the transformer that
/// serves its denoiser on ONNX Runtime with DDIM (Song et al., arXiv:2010.02502), so that what was fitted is what is deployed.
/// </summary>
/// <remarks>
/// Estimator characteristics: looks at the data to train; the input column is an MLImage or a vector of Single or Byte; the output
/// column is an MLImage, or a vector of Single (<see cref="GeneratorServingOptions.Output"/>); exports to ONNX.
/// </remarks>
public sealed class DiffusionEstimator : IEstimator<GeneratorTransformer>
{
    private readonly GeneratorSettings _settings;
    private readonly DiffusionOptions _options;

    internal DiffusionEstimator(string outputColumn, string? inputColumn, DiffusionOptions options)
    {
        Guard.NotEmpty(outputColumn, "outputColumnName");
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
        _settings = new GeneratorSettings(
            outputColumn, Guard.NotEmpty(inputColumn ?? outputColumn, "inputColumnName"),
            options.Serving with { Environment = options.Serving.Environment ?? options.Environment });
    }

    /// <summary>Trains on the rows of <paramref name="input"/>.</summary>
    /// <exception cref="ArgumentException">
    /// The input column is missing, of another type, or its images have a size that no network fits.
    /// </exception>
    /// <exception cref="InvalidDataException">There are no rows, or one is no image like the others.</exception>
    /// <exception cref="InvalidOperationException">The device is not there, or the loss stopped being finite.</exception>
    public GeneratorTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        // Before hours of training.
        ImageColumn.Find(input.Schema, _settings.InputColumnName, _options.VectorValues, _options.Channels);
        ServingProbe.Run(_settings.Options);
        var rehearsal = _settings.Options with { Environment = UserLog.Nobody };
        byte[] model = DiffusionTraining.Run(input, _settings, _options, untrained => Serve(untrained, rehearsal).Dispose());
        return Serve(model, _settings.Options);

        GeneratorTransformer Serve(byte[] model, GeneratorServingOptions serving) => ModelTransformer.Fitted(
            new GeneratorTransformer(model, _settings.OutputColumnName, _settings.InputColumnName, serving), input.Schema);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The input column is missing, or holds no images.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        ImageColumn.Require(inputSchema, _settings.InputColumnName);
        return _settings.WithOutput(inputSchema);
    }
}
