using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Keeps the critic's logits on data from drifting off to infinity (Karras et al., arXiv:1710.10196, appendix A.1): epsilon E_p[D(x)²].
/// </summary>
/// <param name="epsilon">The weight; 0.001 in the paper.</param>
public sealed class LogitDrift(double epsilon = 0.001) : Penalty
{
    /// <summary>The penalty's weight.</summary>
    /// <value>Greater than 0; the default is 0.001.</value>
    public double Epsilon { get; } = Guard.Positive(epsilon, nameof(Epsilon));

    /// <inheritdoc/>
    public override Tensor CriticTerm(CriticBatch batch)
    {
        using var scope = NewDisposeScope();
        return (batch.RealLogits.square().mean() * Epsilon).MoveToOuterDisposeScope();
    }
}
