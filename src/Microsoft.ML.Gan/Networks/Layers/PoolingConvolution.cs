using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A 3 x 3 convolution (padding 1) and then the mean of each 2 x 2 pixels, in a chosen number type.
/// Weight of shape (outputs, inputs, 3, 3), drawn from N(0, 0.02²).
/// </summary>
/// <remarks>
/// Both together are the convolution of stride 2 with the 4 x 4 kernels K[k] = (W[k - 1] + W[k]) / 2, rows and columns alike (0 outside of
/// W), which takes 4 products where the two steps take 9.
/// </remarks>
public sealed class PoolingConvolution : TensorModule
{
    private readonly ScalarType _type;

    internal Parameter weight;
    internal Parameter bias;

    /// <summary>Creates the layer.</summary>
    public PoolingConvolution(long inputs, long outputs, ScalarType type = ScalarType.Float32) : base(nameof(PoolingConvolution))
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
        return ConvolutionArithmetic.Convolve(input, Kernels(), bias, 2, 1, _type).MoveToOuterDisposeScope();
    }

    /// <summary>K, of shape (outputs, inputs, 4, 4).</summary>
    internal Tensor Kernels() => ConvolutionArithmetic.WithMean(weight);
}
