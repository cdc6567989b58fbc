namespace Microsoft.ML.Gan;

/// <summary>
/// The f-GAN (Nowozin et al., arXiv:1606.00709): with T = g_f(l), the critic maximises F = E_p[T] - E_q[f*(T)], a lower bound on the
/// divergence, and so minimises -F. The generator maximises E_q[T] (section 3.2, the counterpart of the non-saturating loss), or
/// minimises F itself, -E_q[f*(T)].
/// </summary>
/// <param name="divergence">The divergence to minimise.</param>
/// <param name="saturating">Whether the generator minimises F itself; its gradient can vanish as the critic wins.</param>
public sealed class FDivergenceLoss(FDivergence divergence, bool saturating = false) : AdversarialLoss
{
    /// <summary>The divergence to minimise.</summary>
    public FDivergence Divergence { get; } = divergence ?? throw new ArgumentNullException(nameof(divergence));

    /// <summary>Whether the generator minimises F itself.</summary>
    /// <value>The default is false: it maximises E_q[T].</value>
    public bool Saturating { get; } = saturating;

    /// <inheritdoc/>
    public override Tensor Critic(Tensor real, Tensor fake) =>
        Divergence.ConjugateOfActivation(fake).mean() - Divergence.Activation(real).mean();

    /// <inheritdoc/>
    public override Tensor Generator(Tensor fake, Func<Tensor> real) =>
        -(Saturating ? Divergence.ConjugateOfActivation(fake) : Divergence.Activation(fake)).mean();
}
