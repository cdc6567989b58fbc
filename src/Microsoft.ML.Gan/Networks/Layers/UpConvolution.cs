using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A transposed convolution that doubles the sides (kernel 4, stride 2, padding 1): (N, inputs, H, W) to (N, outputs, 2 H, 2 W). Weight of
/// shape (inputs, outputs, 4, 4), drawn from N(0, 0.02²) as in DCGAN.
/// </summary>
/// <param name="inputs">The channels of its input.</param>
/// <param name="outputs">The channels of its output.</param>
/// <param name="bias">Whether a number is added to each output channel.</param>
/// <param name="type">The number type in which it is computed.</param>
public sealed class UpConvolution(long inputs, long outputs, bool bias = true, ScalarType type = ScalarType.Float32)
    : KernelConvolution(
        nameof(UpConvolution), [inputs, outputs, 4, 4], bias ? outputs : null, type, stride: 2, padding: 1, isTransposed: true)
{
    internal override bool HasInputsFirst => true;
}
