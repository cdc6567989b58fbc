using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// The saturating generator of the minimax game (Goodfellow et al., arXiv:1406.2661): E_q[log(1 - sigma(l))] = -E_q[softplus(l)].
/// Its gradient with respect to the logit, -sigma(l), vanishes as the discriminator wins.
/// </summary>
public sealed class MinimaxLoss : LogisticLoss
{
    /// <inheritdoc/>
    public override Tensor Generator(Tensor fake, Func<Tensor> real) => -softplus(fake).mean();
}
