using System;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>PyTorch's initial values of linear and convolutional layers.</summary>
internal static class Initial
{
    /// <summary>Uniform in ±1/√fan-in, the weight's and then the bias's.</summary>
    internal static void Uniform(Parameter weight, Parameter bias)
    {
        using var mode = no_grad();
        var fanIn = weight.numel() / Math.Max(weight.shape[0], 1);
        var bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
        weight.uniform_(-bound, bound);
        bias?.uniform_(-bound, bound);
    }
}
