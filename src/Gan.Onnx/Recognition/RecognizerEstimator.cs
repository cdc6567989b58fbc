using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Adds a column that a recognizer from an ONNX model makes of a column of images. There is nothing to learn.</summary>
/// <remarks>
/// | Estimator characteristics | |
/// | -- | -- |
/// | Needs to look at the data? | No |
/// | Input column type | image, or vector of Single or Byte of known size, channel first, from 0 to 255 |
/// | Output column type | vector of Single; of known size until the model is saved and loaded |
/// </remarks>
public sealed class RecognizerEstimator : IEstimator<RecognizerTransformer>
{
    private readonly Func<RecognizerTransformer> _create;
    private readonly RecognizerMetadata _metadata;

    /// <summary>Takes an ONNX model, and checks that it can be served.</summary>
    /// <inheritdoc cref="RecognizerTransformer(ReadOnlyMemory{byte}, string, string, ImageModelOptions)"/>
    public RecognizerEstimator(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, ImageModelOptions? options = null)
    {
        byte[] model = onnxModel.ToArray();
        _create = () => new RecognizerTransformer(model, outputColumnName, inputColumnName, options);
        using RecognizerTransformer trial = _create();
        _metadata = trial.Metadata;
        (OutputColumnName, InputColumnName) = (outputColumnName, inputColumnName);
    }

    /// <summary>The column that is added.</summary>
    public string OutputColumnName { get; }

    /// <summary>The column of images.</summary>
    public string InputColumnName { get; }

    /// <summary>The transformer, bound to the input's columns.</summary>
    /// <exception cref="ArgumentException">The input column is missing, has the wrong type, or images of a wrong size.</exception>
    public RecognizerTransformer Fit(IDataView input)
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
        return SchemaShapes.With(inputSchema, OutputColumnName, new VectorDataViewType(NumberDataViewType.Single, _metadata.CodeSize));
    }
}
