using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Layers;

/// <summary>DCGAN's initial values (arXiv:1511.06434, section 4): weights N(0, 0.02²), biases 0.</summary>
internal static class Initial
{
    private const double StandardDeviation = 0.02;

    public static Parameter Weight(params long[] shape)
    {
        var values = empty(shape);
        nn.init.normal_(values, 0, StandardDeviation);
        return new Parameter(values);
    }

    public static Parameter Bias(long size) => new(zeros(new[] { size }));
}
