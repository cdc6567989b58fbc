using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>Adam (Kingma and Ba, arXiv:1412.6980). The defaults are WGAN-GP's: learning rate 1e-4, betas 0 and 0.9.</summary>
public record AdamSettings : OptimizerSettings
{
    /// <summary>Creates WGAN-GP's settings.</summary>
    public AdamSettings() => LearningRate = 1e-4;

    /// <inheritdoc/>
    public override string Name => "adam";

    /// <summary>The decay of the gradient's running mean.</summary>
    /// <value>From 0 up to, but not, 1; the default is 0.</value>
    public double Beta1 { get; init; }

    /// <summary>The decay of the squared gradient's running mean.</summary>
    /// <value>From 0 up to, but not, 1; the default is 0.9.</value>
    public double Beta2 { get; init; } = 0.9;

    internal override bool UsesMomentum => Beta1 > 0;

    internal override optim.Optimizer Create(IEnumerable<Parameter> parameters) =>
        optim.Adam(parameters, LearningRate, Beta1, Beta2);

    internal override void Validate()
    {
        base.Validate();
        Guard.InHalfOpenRange(Beta1, 0, 1, nameof(Beta1));
        Guard.InHalfOpenRange(Beta2, 0, 1, nameof(Beta2));
    }
}
