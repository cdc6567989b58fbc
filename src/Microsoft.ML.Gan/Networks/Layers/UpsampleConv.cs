using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Nearest-neighbor upsampling by 2 and then a 3 x 3 convolution (padding 1): (N, inputs, H, W) to (N, outputs, 2 H, 2 W). Weight of shape
/// (outputs, inputs, 3, 3), drawn from N(0, 0.02²).
/// </summary>
/// <remarks>
/// Both together are the transposed convolution with the 4 x 4 kernels K[k] = W[2 - k] + W[3 - k], rows and columns alike (0 outside of W),
/// which takes 4 products where the two steps take 9.
/// </remarks>
/// <param name="inputs">The channels of its input.</param>
/// <param name="outputs">The channels of its output.</param>
/// <param name="type">The number type in which it is computed.</param>
public sealed class UpsampleConv(long inputs, long outputs, ScalarType type = ScalarType.Float32)
    : KernelConvolution(nameof(UpsampleConv), [outputs, inputs, 3, 3], outputs, type, stride: 2, padding: 1, isTransposed: true)
{
    private protected override Tensor Kernels() => (WithMean(weight) * 4).flip(2, 3).transpose(0, 1);
}
