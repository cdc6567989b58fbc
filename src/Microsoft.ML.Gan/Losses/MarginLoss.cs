namespace Microsoft.ML.Gan;

/// <summary>
/// The hinge loss on the bounded score f = 2 sigma(l) - 1 = tanh(l/2) in [-1, 1]: the critic minimizes
/// E_p[max(0, 1 - f)] + E_q[max(0, 1 + f)] = E_p[1 - f] + E_q[1 + f], for no row is beyond the margin, and the generator -E_q[f].
/// The critic's minimum is 2 - 2 TV(p, q), which makes it the total variation bound of f-GAN (arXiv:1606.00709, appendix);
/// in terms of the probability D = sigma(l) it is 2 E_p[1 - D] + 2 E_q[D].
/// </summary>
public sealed record MarginLoss : LabeledLoss
{
    /// <inheritdoc/>
    /// <remarks>1 - f = 2 sigma(-l), which keeps its digits as f nears 1.</remarks>
    public override Tensor RealLoss(Tensor logits) => (-logits).sigmoid() * 2;

    /// <inheritdoc/>
    public override Tensor FakeLoss(Tensor logits) => logits.sigmoid() * 2;

    /// <inheritdoc/>
    public override Tensor GeneratorLoss(Func<Tensor> real, Tensor fake) => -(fake / 2).tanh().mean();
}
