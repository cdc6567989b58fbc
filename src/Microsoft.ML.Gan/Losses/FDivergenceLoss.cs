namespace Microsoft.ML.Gan;

/// <summary>
/// The f-GAN (Nowozin et al., arXiv:1606.00709): with T = g_f(l), the critic maximizes F = E_p[T] - E_q[f*(T)], a lower bound on the
/// divergence, and so minimizes -F. The generator maximizes E_q[T] (section 3.2, the counterpart of the non-saturating loss), or
/// minimizes F itself, -E_q[f*(T)].
/// </summary>
public sealed record FDivergenceLoss : AdversarialLoss
{
    /// <summary>Creates the loss.</summary>
    /// <param name="divergence">The divergence to minimize.</param>
    /// <param name="saturating">Whether the generator minimizes F itself; its gradient can vanish as the critic wins.</param>
    public FDivergenceLoss(FDivergence divergence, bool saturating = false)
    {
        ArgumentNullException.ThrowIfNull(divergence);
        (Divergence, Saturating) = (divergence, saturating);
    }

    /// <summary>The divergence to minimize.</summary>
    public FDivergence Divergence { get; }

    /// <summary>Whether the generator minimizes F itself.</summary>
    /// <value>The default is false: it maximizes E_q[T].</value>
    public bool Saturating { get; }

    /// <inheritdoc/>
    public override Tensor CriticLoss(Tensor real, Tensor fake) =>
        Divergence.ActivateAndConjugate(fake).mean() - Divergence.Activate(real).mean();

    /// <inheritdoc/>
    public override Tensor GeneratorLoss(Func<Tensor> real, Tensor fake) =>
        -(Saturating ? Divergence.ActivateAndConjugate(fake) : Divergence.Activate(fake)).mean();
}
