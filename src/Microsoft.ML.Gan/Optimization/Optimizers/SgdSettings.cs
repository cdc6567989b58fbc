using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Stochastic gradient descent, with PyTorch's form of momentum: v = momentum v + gradient, w = w - learning rate v.
/// The defaults are a learning rate of 0.01 and no momentum.
/// </summary>
public sealed record SgdSettings : OptimizerSettings
{
    /// <summary>Creates the default settings.</summary>
    public SgdSettings() => LearningRate = 0.01;

    /// <inheritdoc/>
    public override string Name => "sgd";

    /// <summary>The part of the last step's direction that the next one keeps.</summary>
    /// <value>From 0, the default, up to, but not, 1.</value>
    public double Momentum { get; init; }

    internal override bool UsesMomentum => Momentum > 0;

    internal override optim.Optimizer Create(IEnumerable<Parameter> parameters) => optim.SGD(parameters, LearningRate, Momentum);

    internal override void Validate()
    {
        base.Validate();
        Guard.InHalfOpenRange(Momentum, 0, 1, nameof(Momentum));
    }
}
