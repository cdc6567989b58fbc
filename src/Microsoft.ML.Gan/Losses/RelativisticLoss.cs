using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// The relativistic pairing GAN, RpGAN (Jolicoeur-Martineau, arXiv:1807.00734; R3GAN adds R1 and R2 to it,
/// arXiv:2501.05441): each row of data is compared with a sample. The critic minimizes E[softplus(-(l_real - l_fake))],
/// the generator E[softplus(-(l_fake - l_real))]; both batches have N rows.
/// </summary>
public sealed record RelativisticLoss : AdversarialLoss
{
    /// <inheritdoc/>
    public override Tensor CriticLoss(Tensor real, Tensor fake) => softplus(fake - real).mean();

    /// <inheritdoc/>
    public override Tensor GeneratorLoss(Func<Tensor> real, Tensor fake) => softplus(real() - fake).mean();
}
