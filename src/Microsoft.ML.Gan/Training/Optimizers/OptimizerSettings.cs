using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>Which optimizer a network gets, and its constants.</summary>
public abstract record OptimizerSettings
{
    /// <summary>The step size.</summary>
    /// <value>Greater than 0.</value>
    public double LearningRate { get; init; }

    /// <summary>Whether steps go on along earlier gradients.</summary>
    internal virtual bool UsesMomentum => false;

    internal abstract optim.Optimizer Create(IEnumerable<Parameter> parameters);

    internal virtual void Validate() => Guard.GreaterThan(LearningRate, 0, nameof(LearningRate));
}
