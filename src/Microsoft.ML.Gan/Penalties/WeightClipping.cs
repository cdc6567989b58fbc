namespace Microsoft.ML.Gan;

/// <summary>
/// The original WGAN's constraint (Arjovsky et al., arXiv:1701.07875, algorithm 1): after each critic step, every weight is
/// clamped to [-c, c]. It bounds the critic's Lipschitz constant, and drives the weights to the two ends.
/// </summary>
/// <param name="bound">c; 0.01 in the paper.</param>
public sealed class WeightClipping(double bound = 0.01) : Penalty
{
    /// <summary>The largest absolute weight, c.</summary>
    /// <value>Greater than 0; the default is 0.01.</value>
    public double Bound { get; } = Guard.Positive(bound, nameof(Bound));

    /// <inheritdoc/>
    public override bool BoundsSlope => true;

    /// <inheritdoc/>
    public override void AfterStep(TensorModule critic)
    {
        using var scope = torch.NewDisposeScope();
        foreach (var parameter in critic.parameters())
            parameter.clamp_(-Bound, Bound);
    }
}
