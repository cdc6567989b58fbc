namespace Gan.Onnx;

/// <summary>What a generator's output column holds.</summary>
public enum GeneratorOutput
{
    /// <summary>
    /// Images (<see cref="Microsoft.ML.Data.MLImage"/>) of known size. One channel gives a gray image; alpha is 255 but for generators
    /// of four channels.
    /// </summary>
    Image,

    /// <summary>
    /// A vector of Single, channels x height x width, of whole numbers from 0 to 255: what <c>ExtractPixels</c> gives on the image.
    /// Of four channels it has alpha first.
    /// </summary>
    Pixels,
}
