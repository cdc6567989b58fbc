using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// The discriminator of the original GAN (Goodfellow et al., arXiv:1406.2661): binary cross entropy on logits l,
/// -E_p[log sigma(l)] - E_q[log(1 - sigma(l))] = E_p[softplus(-l)] + E_q[softplus(l)].
/// At the optimum, sigma(l) = p/(p + q), it is 2 log 2 - 2 JS(p, q).
/// </summary>
public abstract record LogisticLoss : LabeledLoss
{
    /// <inheritdoc/>
    public override Tensor RealLoss(Tensor logits) => softplus(-logits);

    /// <inheritdoc/>
    public override Tensor FakeLoss(Tensor logits) => softplus(logits);
}
