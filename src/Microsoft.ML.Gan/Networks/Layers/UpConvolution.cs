using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A transposed convolution that doubles the sides (kernel 4, stride 2, padding 1), in a chosen number type.
/// Weight of shape (inputs, outputs, 4, 4), drawn from N(0, 0.02²) as in DCGAN.
/// </summary>
public sealed class UpConvolution : TensorModule
{
    private readonly ScalarType _type;

    internal Parameter weight;
    internal Parameter? bias;

    /// <summary>Creates the layer.</summary>
    public UpConvolution(long inputs, long outputs, bool bias = true, ScalarType type = ScalarType.Float32) : base(nameof(UpConvolution))
    {
        _type = type;
        weight = Initial.Weight(inputs, outputs, 4, 4);
        this.bias = bias ? Initial.Bias(outputs) : null;
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => ConvolutionArithmetic.ConvolveTransposed(input, weight, bias, 2, 1, _type);
}
