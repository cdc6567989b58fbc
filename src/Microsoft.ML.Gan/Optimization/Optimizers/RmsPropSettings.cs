using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// RMSProp without momentum, as the original WGAN asks (arXiv:1701.07875): momentum made its critic unstable.
/// The default learning rate is the paper's alpha, 5e-5.
/// </summary>
public sealed record RmsPropSettings : OptimizerSettings
{
    /// <summary>Creates the original WGAN's settings.</summary>
    public RmsPropSettings() => LearningRate = 5e-5;

    /// <inheritdoc/>
    public override string Name => "rmsprop";

    /// <summary>The decay of the squared gradient's running mean (PyTorch's alpha).</summary>
    /// <value>From 0 up to, but not, 1; the default is 0.99.</value>
    public double Smoothing { get; init; } = 0.99;

    internal override optim.Optimizer Create(IEnumerable<Parameter> parameters) =>
        optim.RMSProp(parameters, LearningRate, Smoothing);

    internal override void Validate()
    {
        base.Validate();
        Guard.InHalfOpenRange(Smoothing, 0, 1, nameof(Smoothing));
    }
}
