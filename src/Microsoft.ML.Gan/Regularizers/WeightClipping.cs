namespace Microsoft.ML.Gan;

/// <summary>
/// The original WGAN's constraint (Arjovsky et al., arXiv:1701.07875, algorithm 1): after each critic step, every weight is
/// clamped to [-c, c]. It bounds the critic's Lipschitz constant, and drives the weights to the two ends.
/// </summary>
public sealed record WeightClipping : Regularizer
{
    /// <summary>Creates the constraint.</summary>
    /// <param name="bound">The largest absolute weight, c; 0.01 in the paper.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is not greater than 0, or not finite.</exception>
    public WeightClipping(double bound = 0.01) => Bound = SingleGuard.Positive(bound, nameof(Bound));

    /// <inheritdoc/>
    public override string Name => "weight-clipping";

    /// <summary>The largest absolute weight, c.</summary>
    /// <value>Greater than 0; the default is 0.01.</value>
    public double Bound { get; }

    /// <inheritdoc/>
    public override bool IsLipschitzConstraint => true;

    /// <inheritdoc/>
    public override bool ConstrainsWeights => true;

    /// <inheritdoc/>
    public override string? GetWarning(OptimizerSettings criticOptimizer) => criticOptimizer.UsesMomentum
        ? "clips weights and its critic's optimizer has momentum, with which training is unstable (arXiv:1701.07875, section 3): "
            + "RMSProp, or Beta1 0, steadies it."
        : null;

    /// <inheritdoc/>
    public override void Constrain(TensorModule critic)
    {
        using var scope = torch.NewDisposeScope();
        foreach (var parameter in critic.parameters())
            parameter.clamp_(-Bound, Bound);
    }
}
