using System;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>PyTorch's initial values of linear and convolutional layers.</summary>
internal static class Initial
{
    /// <summary>Uniform in ±1/√fan-in, the weight's and then the bias's.</summary>
    internal static void Uniform(Parameter weight, Parameter bias)
    {
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (bias is null)
            return;
        var (fanIn, _) = nn.init.Fans(weight);
        var bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
        nn.init.uniform_(bias, -bound, bound);
    }
}
