using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>What the networks of a translation are built for.</summary>
/// <param name="Inputs">The channels of the images that go in.</param>
/// <param name="Outputs">The channels of the images that come out, which are in [-1, 1].</param>
/// <param name="BaseChannels">The width b: the channels next to the image.</param>
/// <param name="ConvolutionType">The number type of the convolutions that halve and double the sides: Float32 or BFloat16.</param>
internal sealed record TranslatorShape(int Inputs, int Outputs, int BaseChannels, ScalarType ConvolutionType = ScalarType.Float32)
{
    /// <summary>The shape of the translator of the other direction.</summary>
    public TranslatorShape Reversed => this with { Inputs = Outputs, Outputs = Inputs };
}
