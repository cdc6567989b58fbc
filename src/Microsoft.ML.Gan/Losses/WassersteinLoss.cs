namespace Microsoft.ML.Gan;

/// <summary>
/// The Wasserstein GAN (Arjovsky et al., arXiv:1701.07875): the critic f maximizes E_p[f] - E_q[f], the generator minimizes -E_q[f].
/// With f 1-Lipschitz the maximum is the Wasserstein-1 distance of p and q (Kantorovich and Rubinstein); K-Lipschitz gives K times it.
/// </summary>
public sealed record WassersteinLoss : AdversarialLoss
{
    /// <inheritdoc/>
    public override Tensor CriticLoss(Tensor real, Tensor fake) => fake.mean() - real.mean();

    /// <inheritdoc/>
    public override Tensor GeneratorLoss(Func<Tensor> real, Tensor fake) => -fake.mean();

    /// <inheritdoc/>
    public override bool EstimatesWasserstein => true;
}
