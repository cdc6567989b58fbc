using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// AdamW (Loshchilov and Hutter, arXiv:1711.05101): Adam, and each step first shrinks the weights by learning rate times decay.
/// The defaults are PyTorch's: learning rate 1e-3, betas 0.9 and 0.999, decay 0.01.
/// </summary>
public sealed record AdamWSettings : AdamSettings
{
    /// <summary>Creates PyTorch's settings.</summary>
    public AdamWSettings() => (LearningRate, Beta1, Beta2) = (1e-3, 0.9, 0.999);

    /// <inheritdoc/>
    public override string Name => "adamw";

    /// <summary>The part of itself that a weight loses each step, per unit of learning rate.</summary>
    /// <value>At least 0; the default is 0.01.</value>
    public double WeightDecay { get; init; } = 0.01;

    internal override optim.Optimizer Create(IEnumerable<Parameter> parameters) =>
        optim.AdamW(parameters, LearningRate, Beta1, Beta2, weight_decay: WeightDecay);

    internal override void Validate()
    {
        base.Validate();
        SingleGuard.NotNegative(WeightDecay, nameof(WeightDecay));
    }
}
