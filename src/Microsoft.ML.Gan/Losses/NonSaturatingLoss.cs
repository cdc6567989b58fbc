using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// The non-saturating generator (Goodfellow et al., arXiv:1406.2661, section 3): -E_q[log sigma(l)] = E_q[softplus(-l)].
/// Its gradient with respect to the logit, -sigma(-l), stays large while the discriminator wins.
/// </summary>
public sealed record NonSaturatingLoss : LogisticLoss
{
    /// <inheritdoc/>
    public override Tensor GeneratorLoss(Func<Tensor> real, Tensor fake) => softplus(-fake).mean();
}
