using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A 3 x 3 convolution (padding 1) and then the mean of each 2 x 2 pixels: (N, inputs, H, W) to (N, outputs, H / 2, W / 2). Weight of shape
/// (outputs, inputs, 3, 3), drawn from N(0, 0.02²).
/// </summary>
/// <remarks>
/// Both together are the convolution of stride 2 with the 4 x 4 kernels K[k] = (W[k - 1] + W[k]) / 2, rows and columns alike (0 outside of
/// W), which takes 4 products where the two steps take 9.
/// </remarks>
/// <param name="inputs">The channels of its input.</param>
/// <param name="outputs">The channels of its output.</param>
/// <param name="type">The number type in which it is computed.</param>
public sealed class ConvMeanPool(long inputs, long outputs, ScalarType type = ScalarType.Float32)
    : KernelConvolution(nameof(ConvMeanPool), [outputs, inputs, 3, 3], outputs, type, stride: 2, padding: 1)
{
    private protected override Tensor Kernels() => WithMean(weight);
}
