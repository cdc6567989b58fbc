namespace Microsoft.ML.Gan;

/// <summary>
/// An objective whose critic is a classifier. Each row is scored by itself against one of two labels,
/// E_p[<see cref="RealLoss"/>] + E_q[<see cref="FakeLoss"/>]. <see cref="LabelSmoothing"/> can soften the labels of such a loss.
/// </summary>
public abstract record LabeledLoss : AdversarialLoss
{
    /// <summary>The loss of each row that is labeled real. Shape (N) to (N).</summary>
    public abstract Tensor RealLoss(Tensor logits);

    /// <summary>The loss of each row that is labeled fake. Shape (N) to (N).</summary>
    public abstract Tensor FakeLoss(Tensor logits);

    /// <inheritdoc/>
    public override Tensor CriticLoss(Tensor real, Tensor fake) => RealLoss(real).mean() + FakeLoss(fake).mean();
}
