using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A convolution that keeps the sides (odd kernel k, stride 1, padding k / 2), in a chosen number type.
/// Weight of shape (outputs, inputs / groups, k, k), drawn from N(0, 0.02²).
/// </summary>
public sealed class SameConvolution : TensorModule
{
    private readonly ScalarType _type;

    internal Parameter weight;
    internal Parameter? bias;

    /// <summary>Creates the layer.</summary>
    /// <param name="inputs">The channels of its input.</param>
    /// <param name="outputs">The channels of its output.</param>
    /// <param name="kernel">The kernel's side: odd.</param>
    /// <param name="groups">Into how many groups the channels fall that do not mix; divides inputs and outputs.</param>
    /// <param name="bias">Whether a number is added to each output channel.</param>
    /// <param name="type">The number type in which it is computed.</param>
    public SameConvolution(
        long inputs, long outputs, long kernel = 3, long groups = 1, bool bias = true, ScalarType type = ScalarType.Float32)
        : base(nameof(SameConvolution))
    {
        (Groups, _type) = (groups, type);
        weight = Initial.Weight(outputs, inputs / groups, kernel, kernel);
        this.bias = bias ? Initial.Bias(outputs) : null;
        RegisterComponents();
    }

    /// <summary>Into how many groups the channels fall that do not mix.</summary>
    public long Groups { get; }

    /// <summary>The zeros on each side.</summary>
    internal long Padding => weight.shape[2] / 2;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => ConvolutionArithmetic.Convolve(input, weight, bias, 1, Padding, _type, Groups);
}
