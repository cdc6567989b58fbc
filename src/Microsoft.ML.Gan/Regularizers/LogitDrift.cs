using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Keeps the critic's logits on data from drifting off to infinity (Karras et al., arXiv:1710.10196, appendix A.1): epsilon E_p[D(x)²].
/// </summary>
public sealed record LogitDrift : Regularizer
{
    /// <summary>Creates the term.</summary>
    /// <param name="epsilon">The weight; 0.001 in the paper.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epsilon"/> is not greater than 0, or not finite.</exception>
    public LogitDrift(double epsilon = 0.001) => Epsilon = SingleGuard.Positive(epsilon, nameof(Epsilon));

    /// <inheritdoc/>
    public override string Name => "logit-drift";

    /// <summary>The term's weight.</summary>
    /// <value>Greater than 0; the default is 0.001.</value>
    public double Epsilon { get; }

    /// <inheritdoc/>
    public override Tensor CriticLoss(CriticBatch batch)
    {
        using var scope = NewDisposeScope();
        return (batch.RealLogits.square().mean() * Epsilon).MoveToOuterDisposeScope();
    }
}
