namespace Microsoft.ML.Gan;

/// <summary>
/// One-sided label smoothing (Salimans et al., arXiv:1606.03498, section 3.4): data are labelled real with probability s only, so
/// that the critic minimises E_p[s OnReal + (1 - s) OnFake] + E_q[OnFake]. Samples keep their label, since smoothing it would hold
/// them where they are. The generator's loss is the inner one's. With a <see cref="LogisticLoss"/> the optimum becomes
/// D = s p/(p + q); with <see cref="LeastSquaresLoss"/> the target on data becomes s.
/// </summary>
/// <param name="loss">The loss with labels to soften.</param>
/// <param name="realLabel">s, from above 0.5 to 1; 0.9 is common.</param>
public sealed class LabelSmoothing(LabelledLoss loss, double realLabel = 0.9) : AdversarialLoss
{
    /// <summary>The loss whose labels are softened.</summary>
    public LabelledLoss Loss { get; } = loss ?? throw new ArgumentNullException(nameof(loss));

    /// <summary>The label of data, s.</summary>
    /// <value>Greater than 0.5, at most 1; the default is 0.9.</value>
    public double RealLabel { get; } = Checked(realLabel);

    /// <inheritdoc/>
    public override Tensor Critic(Tensor real, Tensor fake) =>
        (Loss.OnReal(real) * RealLabel + Loss.OnFake(real) * (1 - RealLabel)).mean() + Loss.OnFake(fake).mean();

    /// <inheritdoc/>
    public override Tensor Generator(Tensor fake, Func<Tensor> real) => Loss.Generator(fake, real);

    private static double Checked(double realLabel)
    {
        Guard.GreaterThan(realLabel, 0.5, nameof(RealLabel));
        Guard.InRange(realLabel, 0.5, 1, nameof(RealLabel));
        return realLabel;
    }
}
