using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>Draws a weight's initial values, in place.</summary>
/// <param name="weight">The weight.</param>
/// <param name="inputs">How many inputs an output of the layer has.</param>
/// <param name="gain">By how much the layer is to enlarge a signal.</param>
internal delegate void InitialWeight(Tensor weight, long inputs, double gain);

/// <summary>Initial values of weights; biases start at 0.</summary>
internal static class Initial
{
    private const double StandardDeviation = 0.02;

    /// <summary>A weight with DCGAN's initial values (arXiv:1511.06434, section 4): N(0, 0.02²).</summary>
    public static Parameter Weight(params long[] shape)
    {
        var values = empty(shape);
        Small(values);
        return new Parameter(values);
    }

    public static Parameter Bias(long size) => new(zeros(new[] { size }));

    /// <summary>N(0, 0.02²), in place.</summary>
    public static void Small(Tensor weight) => nn.init.normal_(weight, 0, StandardDeviation);

    /// <summary>N(0, gain² / inputs), which keeps a signal's size (He et al., arXiv:1502.01852).</summary>
    public static void ByInputs(Tensor weight, long inputs, double gain) => nn.init.normal_(weight, 0, gain / Math.Sqrt(inputs));

    /// <summary>Orthonormal rows or columns (Saxe et al., arXiv:1312.6120), whatever the gain.</summary>
    public static void Orthogonal(Tensor weight, long inputs, double gain) => nn.init.orthogonal_(weight);
}
