using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// A convolution, or a transposed one, whose kernels are made of its weight, and which is computed in a chosen number type, whatever that
/// of its input, weight and output. The weight starts as N(0, 0.02²), as in DCGAN, and the bias as 0.
/// </summary>
public abstract class KernelConvolution : TensorModule, IFoldable
{
    private readonly ScalarType _type;
    private readonly long _stride, _padding, _groups;
    private readonly bool _isTransposed;

    internal Parameter weight;
    internal Parameter? bias;

    /// <param name="name">The layer's name.</param>
    /// <param name="weight">The shape of the weight.</param>
    /// <param name="bias">The number of outputs; null for no bias.</param>
    /// <param name="type">The number type in which it is computed.</param>
    /// <param name="stride">The step of the kernels: in the input, or in the output of a transposed convolution.</param>
    /// <param name="padding">The zeros on each side, or what a transposed convolution cuts off there.</param>
    /// <param name="groups">Into how many groups the channels fall that do not mix; 1 in a transposed convolution.</param>
    /// <param name="isTransposed">Whether it is a transposed convolution.</param>
    private protected KernelConvolution(
        string name, long[] weight, long? bias, ScalarType type, long stride = 1, long padding = 0, long groups = 1,
        bool isTransposed = false)
        : base(name)
    {
        (_type, _stride, _padding, _groups, _isTransposed) = (type, stride, padding, groups, isTransposed);
        this.weight = WeightInit.SmallWeight(weight);
        this.bias = bias is { } outputs ? WeightInit.ZeroBias(outputs) : null;
        RegisterComponents();
    }

    /// <summary>Whether the weight's inputs come before its outputs.</summary>
    internal virtual bool HasInputsFirst => false;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var output = _type == input.dtype
            ? Convolve(input, Kernels(), bias)
            : Convolve(input.to(_type), Kernels().to(_type), bias?.to(_type)).to(input.dtype);
        return output.MoveToOuterDisposeScope();
    }

    OnnxValue IFoldable.Export(OnnxGraph graph, OnnxValue input, ChannelAffine affine)
    {
        using var scope = NewDisposeScope();
        return _isTransposed
            ? affine.ConvTranspose(graph, input, Kernels(), bias, _stride, _padding)
            : affine.Conv(graph, input, Kernels(), bias, _stride, _padding, _groups);
    }

    /// <summary>
    /// (outputs, inputs / groups, height, width); of a transposed convolution (inputs, outputs, height, width). The weight itself, if not
    /// made of it.
    /// </summary>
    private protected virtual Tensor Kernels() => weight;

    /// <summary>
    /// The 4 x 4 kernels that do in one step what 3 x 3 kernels and the mean of 2 x 2 neighbors do in two: the means of the 2 x 2 windows
    /// of each kernel in a frame of zeros.
    /// </summary>
    /// <param name="weight">(outputs, inputs, 3, 3)</param>
    /// <returns>(outputs, inputs, 4, 4)</returns>
    private protected static Tensor WithMean(Tensor weight) => avg_pool2d(pad(weight, new long[] { 1, 1, 1, 1 }), 2, stride: 1);

    private Tensor Convolve(Tensor input, Tensor kernels, Tensor? bias) => _isTransposed
        ? conv_transpose2d(input, kernels, bias, new[] { _stride, _stride }, new[] { _padding, _padding })
        : conv2d(input, kernels, bias, new[] { _stride, _stride }, new[] { _padding, _padding }, groups: _groups);
}
