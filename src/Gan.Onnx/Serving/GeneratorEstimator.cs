using Microsoft.ML;

namespace Gan.Onnx;

/// <summary>Adds a column of generated images to data, with a generator from an ONNX model. There is nothing to learn.</summary>
/// <remarks>
/// | Estimator characteristics | |
/// | -- | -- |
/// | Needs to look at the data? | No |
/// | Input column type | any content, an integer seed or a latent vector: see <see cref="LatentSource"/> |
/// | Label column type | key, text or number: see <see cref="GeneratorOptions.LabelColumnName"/> |
/// | Code column type | vector of Single: see <see cref="GeneratorOptions.CodeColumnName"/> |
/// | Output column type | image of known size, or vector of Single: see <see cref="GeneratorOutput"/> |
/// </remarks>
public sealed class GeneratorEstimator : IEstimator<GeneratorTransformer>
{
    private readonly byte[] _model;
    private readonly ServingSettings _settings;
    private readonly GeneratorMetadata _metadata;

    /// <summary>Takes an ONNX model, and checks that it can be served.</summary>
    /// <inheritdoc cref="GeneratorTransformer(ReadOnlyMemory{byte}, string, string, GeneratorOptions)"/>
    public GeneratorEstimator(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, GeneratorOptions? options = null)
    {
        options ??= new GeneratorOptions();
        // A fall-back is told of by the transformer that Fit makes.
        using var trial = new GeneratorTransformer(
            onnxModel, outputColumnName, inputColumnName, options with { Environment = ServingLog.Nobody });
        _model = onnxModel.ToArray();
        _settings = new ServingSettings(outputColumnName, inputColumnName, options);
        _metadata = trial.Metadata;
    }

    /// <summary>The transformer, bound to the input's columns.</summary>
    /// <exception cref="ArgumentException">An input column is missing, or has the wrong type.</exception>
    public GeneratorTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return BoundTransformer.Bind(
            new GeneratorTransformer(_model, _settings.OutputColumnName, _settings.InputColumnName, _settings.Options), input.Schema);
    }

    /// <summary>The input's shape with the generated column.</summary>
    /// <exception cref="ArgumentException">An input column is missing, or has the wrong type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        InputColumns.Require(inputSchema, _settings);
        return SchemaShapes.With(inputSchema, _settings.OutputColumnName, SampleColumn.Type(_settings.Options.Output, _metadata));
    }
}
