using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A convolution that halves the sides (kernel 4, stride 2, padding 1), in a chosen number type.
/// Weight of shape (outputs, inputs, 4, 4), drawn from N(0, 0.02²) as in DCGAN.
/// </summary>
public sealed class DownConvolution : TensorModule
{
    private readonly ScalarType _type;

    internal Parameter weight;
    internal Parameter? bias;

    /// <summary>Creates the layer.</summary>
    public DownConvolution(long inputs, long outputs, bool bias = true, ScalarType type = ScalarType.Float32) : base(nameof(DownConvolution))
    {
        _type = type;
        weight = Initial.Weight(outputs, inputs, 4, 4);
        this.bias = bias ? Initial.Bias(outputs) : null;
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => ConvolutionArithmetic.Convolve(input, weight, bias, 2, 1, _type);
}
