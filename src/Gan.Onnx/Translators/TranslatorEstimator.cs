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
public sealed class TranslatorEstimator : ModelEstimator<TranslatorTransformer>
{
    /// <summary>Loads an ONNX model, and checks that it can be served.</summary>
    /// <inheritdoc cref="TranslatorTransformer(ReadOnlyMemory{byte}, string, string, ImageServingOptions)"/>
    public TranslatorEstimator(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, ImageServingOptions? options = null)
        : base(
            () => new TranslatorTransformer(onnxModel, outputColumnName, inputColumnName, options),
            _ => new ImageDataViewType())
    {
    }

    private protected override void Require(SchemaShape schema) => ImageColumn.Require(schema, InputColumnName);
}
