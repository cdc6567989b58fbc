using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// The relativistic average GAN, RaGAN (Jolicoeur-Martineau, arXiv:1807.00734): each row is compared with the other
/// side's mean. The critic minimizes E_p[softplus(-(l_real - E_q[l_fake]))] + E_q[softplus(l_fake - E_p[l_real])], the generator
/// the same with real and fake exchanged.
/// </summary>
public sealed record RelativisticAverageLoss : AdversarialLoss
{
    /// <inheritdoc/>
    public override Tensor CriticLoss(Tensor real, Tensor fake) => Prefer(real, fake);

    /// <inheritdoc/>
    public override Tensor GeneratorLoss(Func<Tensor> real, Tensor fake) => Prefer(fake, real());

    /// <summary>Small where the one side's logits are above the other's mean, and the other's below the one's.</summary>
    private static Tensor Prefer(Tensor one, Tensor other) =>
        softplus(other.mean() - one).mean() + softplus(other - one.mean()).mean();
}
