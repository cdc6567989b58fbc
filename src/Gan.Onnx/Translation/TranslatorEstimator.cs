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
public sealed class TranslatorEstimator : ImageModelEstimator<TranslatorTransformer>
{
    /// <summary>Takes an ONNX model, and checks that it can be served.</summary>
    /// <inheritdoc cref="TranslatorTransformer(ReadOnlyMemory{byte}, string, string, ImageModelOptions)"/>
    public TranslatorEstimator(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, ImageModelOptions? options = null)
        : base(
            serving => new TranslatorTransformer(onnxModel, outputColumnName, inputColumnName, serving),
            _ => new ImageDataViewType(),
            options)
    {
    }
}
