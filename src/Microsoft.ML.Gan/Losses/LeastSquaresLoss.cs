namespace Microsoft.ML.Gan;

/// <summary>
/// LSGAN (Mao et al., arXiv:1611.04076, equation 9): the critic's output D is drawn to 1 on data and to 0 on samples,
/// 1/2 E_p[(D - 1)^2] + 1/2 E_q[D^2], and the generator minimizes 1/2 E_q[(D - 1)^2]. The optimum is D = p/(p + q).
/// </summary>
public sealed record LeastSquaresLoss : LabeledLoss
{
    /// <inheritdoc/>
    public override Tensor RealLoss(Tensor logits) => (logits - 1).square() / 2;

    /// <inheritdoc/>
    public override Tensor FakeLoss(Tensor logits) => logits.square() / 2;

    /// <inheritdoc/>
    public override Tensor GeneratorLoss(Func<Tensor> real, Tensor fake) => RealLoss(fake).mean();
}
