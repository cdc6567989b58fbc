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
public sealed class RecognizerEstimator : ModelEstimator<RecognizerTransformer>
{
    /// <summary>Loads an ONNX model, and checks that it can be served.</summary>
    /// <inheritdoc cref="RecognizerTransformer(ReadOnlyMemory{byte}, string, string, ImageServingOptions)"/>
    public RecognizerEstimator(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, ImageServingOptions? options = null)
        : base(
            () => new RecognizerTransformer(onnxModel, outputColumnName, inputColumnName, options),
            recognizer => new VectorDataViewType(NumberDataViewType.Single, recognizer.Metadata.CodeSize))
    {
    }

    private protected override void Require(SchemaShape schema) => ImageColumn.Require(schema, InputColumnName);
}
