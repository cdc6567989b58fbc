using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// The saturating generator of the minimax game (Goodfellow et al., arXiv:1406.2661): E_q[log(1 - sigma(l))] = -E_q[softplus(l)].
/// Its gradient with respect to the logit, -sigma(l), vanishes as the discriminator wins.
/// </summary>
public sealed record MinimaxLoss : LogisticLoss
{
    /// <inheritdoc/>
    public override Tensor GeneratorLoss(Func<Tensor> real, Tensor fake) => -softplus(fake).mean();
}
