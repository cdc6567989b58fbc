using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// LeakyReLU, max(x, 0) + slope min(x, 0), as x times a factor that autograd takes for a constant. Values and gradients are those of
/// LeakyReLU; second derivatives, zero almost everywhere, are not computed. A gradient penalty differentiates twice: the built-in
/// layer would send those zeros back through every convolution, which takes a third of the penalty's time.
/// </summary>
/// <param name="slope">The slope for negative inputs; 0.2 in DCGAN, 0 for ReLU.</param>
public sealed class FirstOrderLeakyReLU(double slope = 0.2) : TensorModule(nameof(FirstOrderLeakyReLU)), IOnnxExportable
{
    /// <summary>The slope for negative inputs.</summary>
    public double Slope { get; } = slope;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return (input * Factor(input)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public OnnxValue Export(OnnxGraph graph, OnnxValue input) => graph.LeakyRelu(input, Slope);

    /// <summary>1 where the input is positive, the slope elsewhere.</summary>
    private Tensor Factor(Tensor input)
    {
        using var noGradient = no_grad();
        var positive = input.gt(0).to(input.dtype);
        return Slope == 0 ? positive : positive.mul_(1 - Slope).add_(Slope);
    }
}
