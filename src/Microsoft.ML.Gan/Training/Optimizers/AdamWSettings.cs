using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// AdamW (Loshchilov and Hutter, arXiv:1711.05101): Adam, and each step first shrinks the weights by learning rate times decay.
/// The defaults are PyTorch's: learning rate 1e-3, betas 0.9 and 0.999, decay 0.01.
/// </summary>
public sealed record AdamWSettings : OptimizerSettings
{
    /// <summary>Creates PyTorch's settings.</summary>
    public AdamWSettings() => LearningRate = 1e-3;

    /// <inheritdoc/>
    public override string Name => "adamw";

    /// <summary>The decay of the gradient's running mean.</summary>
    /// <value>From 0 up to, but not, 1; the default is 0.9.</value>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The decay of the squared gradient's running mean.</summary>
    /// <value>From 0 up to, but not, 1; the default is 0.999.</value>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>The part of itself that a weight loses each step, per unit of learning rate.</summary>
    /// <value>At least 0; the default is 0.01.</value>
    public double WeightDecay { get; init; } = 0.01;

    internal override bool UsesMomentum => Beta1 > 0;

    internal override optim.Optimizer Create(IEnumerable<Parameter> parameters) =>
        optim.AdamW(parameters, LearningRate, Beta1, Beta2, weight_decay: WeightDecay);

    internal override void Validate()
    {
        base.Validate();
        Guard.InHalfOpenRange(Beta1, 0, 1, nameof(Beta1));
        Guard.InHalfOpenRange(Beta2, 0, 1, nameof(Beta2));
        Guard.AtLeast(WeightDecay, 0, nameof(WeightDecay));
        Guard.Finite(WeightDecay, nameof(WeightDecay));
    }
}
