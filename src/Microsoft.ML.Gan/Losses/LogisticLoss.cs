using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// The discriminator of the original GAN (Goodfellow et al., arXiv:1406.2661): binary cross entropy on logits l,
/// -E_p[log sigma(l)] - E_q[log(1 - sigma(l))] = E_p[softplus(-l)] + E_q[softplus(l)].
/// At the optimum, sigma(l) = p/(p + q), it is 2 log 2 - 2 JS(p, q).
/// </summary>
public abstract class LogisticLoss : LabelledLoss
{
    /// <inheritdoc/>
    public override Tensor OnReal(Tensor logits) => softplus(-logits);

    /// <inheritdoc/>
    public override Tensor OnFake(Tensor logits) => softplus(logits);
}
