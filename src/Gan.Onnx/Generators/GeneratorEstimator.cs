using Microsoft.ML;

namespace Gan.Onnx;

/// <summary>Adds a column of generated images to data, with a generator from an ONNX model. There is nothing to learn.</summary>
/// <remarks>
/// | Estimator characteristics | |
/// | -- | -- |
/// | Needs to look at the data? | No |
/// | Input column type | any content, an integer seed or a latent vector: see <see cref="LatentSource"/> |
/// | Label column type | key, text or number: see <see cref="GeneratorServingOptions.LabelColumnName"/> |
/// | Code column type | vector of Single: see <see cref="GeneratorServingOptions.CodeColumnName"/> |
/// | Output column type | image of known size, or vector of Single: see <see cref="GeneratorOutput"/> |
/// </remarks>
public sealed class GeneratorEstimator : ModelEstimator<GeneratorTransformer>
{
    private readonly GeneratorSettings _settings;

    /// <summary>Loads an ONNX model, and checks that it can be served.</summary>
    /// <inheritdoc cref="GeneratorTransformer(ReadOnlyMemory{byte}, string, string, GeneratorServingOptions)"/>
    public GeneratorEstimator(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, GeneratorServingOptions? options = null)
        : base(
            () => new GeneratorTransformer(onnxModel, outputColumnName, inputColumnName, options),
            loaded => GeneratorBinding.OutputType(loaded.Options.Output, loaded.Metadata)) =>
        _settings = new GeneratorSettings(outputColumnName, inputColumnName, options ?? new GeneratorServingOptions());

    private protected override void Require(SchemaShape schema) => _settings.Require(schema);
}
