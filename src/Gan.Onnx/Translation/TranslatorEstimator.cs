using Microsoft.ML;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx;

/// <summary>Adds a column that a translator from an ONNX model makes of a column of images. There is nothing to learn.</summary>
/// <remarks>
/// | Estimator characteristics | |
/// | -- | -- |
/// | Needs to look at the data? | No |
/// | Input column type | image, or vector of Single or Byte of known size, channel first, from 0 to 255 |
/// | Output column type | image; of known size if the input's is known |
/// </remarks>
public sealed class TranslatorEstimator : IEstimator<TranslatorTransformer>
{
    private readonly Func<TranslatorTransformer> _create;
    private readonly TranslatorMetadata _metadata;

    /// <summary>Takes an ONNX model, and checks that it can be served.</summary>
    /// <inheritdoc cref="TranslatorTransformer(ReadOnlyMemory{byte}, string, string, ImageModelOptions)"/>
    public TranslatorEstimator(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, ImageModelOptions? options = null)
    {
        byte[] model = onnxModel.ToArray();
        _create = () => new TranslatorTransformer(model, outputColumnName, inputColumnName, options);
        using TranslatorTransformer trial = _create();
        _metadata = trial.Metadata;
        (OutputColumnName, InputColumnName) = (outputColumnName, inputColumnName);
    }

    /// <summary>The column that is added.</summary>
    public string OutputColumnName { get; }

    /// <summary>The column of images.</summary>
    public string InputColumnName { get; }

    /// <summary>The transformer, bound to the input's columns.</summary>
    /// <exception cref="ArgumentException">The input column is missing, has the wrong type, or images of a wrong size.</exception>
    public TranslatorTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return BoundTransformer.Bind(_create(), input.Schema);
    }

    /// <summary>The input's shape with the added column.</summary>
    /// <exception cref="ArgumentException">The input column is missing, or has the wrong type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var input = ColumnShape.Find(inputSchema, "Input", InputColumnName);
        ImageKind.For(input.Name, input.RawType, input.TypeName);
        return SchemaShapes.With(inputSchema, OutputColumnName, new ImageDataViewType());
    }
}
