namespace Microsoft.ML.Gan;

/// <summary>
/// The Wasserstein GAN (Arjovsky et al., arXiv:1701.07875): the critic f maximises E_p[f] - E_q[f], the generator minimises -E_q[f].
/// With f 1-Lipschitz the maximum is the Wasserstein-1 distance of p and q (Kantorovich and Rubinstein); K-Lipschitz gives K times it.
/// </summary>
public sealed class WassersteinLoss : AdversarialLoss
{
    /// <inheritdoc/>
    public override Tensor Critic(Tensor real, Tensor fake) => fake.mean() - real.mean();

    /// <inheritdoc/>
    public override Tensor Generator(Tensor fake, Func<Tensor> real) => -fake.mean();

    /// <inheritdoc/>
    public override bool EstimatesWasserstein => true;
}
