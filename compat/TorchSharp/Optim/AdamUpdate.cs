using System;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The step of Adam and AdamW, in PyTorch's order of operations.</summary>
internal sealed class AdamUpdate(double beta1, double beta2, double eps, bool amsgrad)
{
    internal (double, double) Betas { get; set; } = (beta1, beta2);

    internal void Apply(ParameterState state, Tensor gradient, double learningRate)
    {
        var (decay1, decay2) = Betas;
        var mean = state[0].mul_(decay1).add_(gradient, 1 - decay1);
        var square = state[1].mul_(decay2).addcmul_(gradient, gradient, 1 - decay2);
        if (amsgrad)
            square = state[2].copy_(state[2].maximum(square));
        var correction1 = 1 - Math.Pow(decay1, state.Steps);
        var correction2 = 1 - Math.Pow(decay2, state.Steps);
        var divisor = square.sqrt().div_(Math.Sqrt(correction2)).add_(eps);
        state.Parameter.addcdiv_(mean, divisor, -learningRate / correction1);
    }
}
