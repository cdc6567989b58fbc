using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Nearest-neighbour upsampling by 2 and then a 3 x 3 convolution (padding 1), in a chosen number type.
/// Weight of shape (outputs, inputs, 3, 3), drawn from N(0, 0.02²).
/// </summary>
/// <remarks>
/// Both together are the transposed convolution with the 4 x 4 kernels K[k] = W[2 - k] + W[3 - k], rows and columns alike (0 outside of W),
/// which takes 4 products where the two steps take 9.
/// </remarks>
public sealed class EnlargingConvolution : TensorModule
{
    private readonly ScalarType _type;

    internal Parameter weight;
    internal Parameter bias;

    /// <summary>Creates the layer.</summary>
    public EnlargingConvolution(long inputs, long outputs, ScalarType type = ScalarType.Float32) : base(nameof(EnlargingConvolution))
    {
        _type = type;
        weight = Initial.Weight(outputs, inputs, 3, 3);
        bias = Initial.Bias(outputs);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return ConvolutionArithmetic.ConvolveTransposed(input, Kernels(), bias, 2, 1, _type).MoveToOuterDisposeScope();
    }

    /// <summary>K, of shape (inputs, outputs, 4, 4).</summary>
    internal Tensor Kernels() => (ConvolutionArithmetic.WithMean(weight) * 4).flip(2, 3).transpose(0, 1);
}
