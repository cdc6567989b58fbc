using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>Draws a weight's initial values, in place.</summary>
/// <param name="weight">The weight.</param>
/// <param name="inputs">How many inputs an output of the layer has.</param>
/// <param name="gain">By how much the layer is to enlarge a signal.</param>
internal delegate void WeightInitializer(Tensor weight, long inputs, double gain);

/// <summary>Initial values of weights; biases start at 0.</summary>
internal static class WeightInit
{
    private const double StandardDeviation = 0.02;

    /// <summary>A weight that starts as N(0, 0.02²).</summary>
    public static Parameter SmallWeight(params long[] shape)
    {
        var values = empty(shape);
        Small(values);
        return new Parameter(values);
    }

    public static Parameter ZeroBias(long size) => new(zeros(new[] { size }));

    /// <summary>N(0, 0.02²), in place: the initial values of DCGAN (arXiv:1511.06434, section 4), pix2pix and CycleGAN.</summary>
    public static void Small(Tensor weight) => nn.init.normal_(weight, 0, StandardDeviation);

    /// <summary>N(0, gain² / inputs), which keeps a signal's size (He et al., arXiv:1502.01852).</summary>
    public static void ByInputs(Tensor weight, long inputs, double gain) => nn.init.normal_(weight, 0, gain / Math.Sqrt(inputs));

    /// <summary>Orthonormal rows or columns (Saxe et al., arXiv:1312.6120), whatever the gain.</summary>
    public static void Orthogonal(Tensor weight, long inputs, double gain) => nn.init.orthogonal_(weight);

    /// <summary>TorchSharp's convolution with a weight that starts as N(0, 0.02²), and a bias that starts as 0.</summary>
    public static Conv2d SmallConv2d(long inputs, long outputs, long kernel, long padding = 0, bool bias = true)
    {
        var convolution = nn.Conv2d(inputs, outputs, kernel, padding: padding, bias: bias);
        Small(convolution.weight!);
        if (bias)
            nn.init.zeros_(convolution.bias!);
        return convolution;
    }

    /// <summary>Group norm (Wu and He, arXiv:1803.08494) with gain 1 and bias 0, which TorchSharp leaves as the memory was.</summary>
    /// <param name="groups">The groups into which the channels are split; 1 is layer norm over channels and pixels.</param>
    /// <param name="channels">The channels, a multiple of the groups.</param>
    public static GroupNorm GroupNorm(long groups, long channels)
    {
        var norm = nn.GroupNorm(groups, channels);
        nn.init.ones_(norm.weight!);
        nn.init.zeros_(norm.bias!);
        return norm;
    }
}
