namespace Microsoft.ML.Gan;

/// <summary>
/// One-sided label smoothing (Salimans et al., arXiv:1606.03498, section 3.4): data are labeled real with probability s only, so
/// that the critic minimizes E_p[s RealLoss + (1 - s) FakeLoss] + E_q[FakeLoss]. Samples keep their label, since smoothing it would hold
/// them where they are. The generator's loss is the inner one's. With a <see cref="LogisticLoss"/> the optimum becomes
/// D = s p/(p + q); with <see cref="LeastSquaresLoss"/> the target on data becomes s.
/// </summary>
public sealed record LabelSmoothing : AdversarialLoss
{
    /// <summary>Softens the labels of a loss.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="realLabel">s, from above 0.5 to 1; 0.9 is common.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="realLabel"/> is out of its range.</exception>
    public LabelSmoothing(LabeledLoss loss, double realLabel = 0.9)
    {
        ArgumentNullException.ThrowIfNull(loss);
        Guard.GreaterThan(realLabel, 0.5, nameof(RealLabel));
        Guard.InRange(realLabel, 0.5, 1, nameof(RealLabel));
        (Loss, RealLabel) = (loss, realLabel);
    }

    /// <summary>The loss whose labels are softened.</summary>
    public LabeledLoss Loss { get; }

    /// <summary>The label of data, s.</summary>
    /// <value>Greater than 0.5, at most 1; the default is 0.9.</value>
    public double RealLabel { get; }

    /// <inheritdoc/>
    public override Tensor CriticLoss(Tensor real, Tensor fake) =>
        (Loss.RealLoss(real) * RealLabel + Loss.FakeLoss(real) * (1 - RealLabel)).mean() + Loss.FakeLoss(fake).mean();

    /// <inheritdoc/>
    public override Tensor GeneratorLoss(Func<Tensor> real, Tensor fake) => Loss.GeneratorLoss(real, fake);
}
