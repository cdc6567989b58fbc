namespace Microsoft.ML.Gan;

/// <summary>
/// The hinge loss (Lim and Ye, arXiv:1705.02894): the critic minimizes E_p[max(0, 1 - l)] + E_q[max(0, 1 + l)], the generator
/// -E_q[l]. Rows beyond the margin no longer count. The critic's minimum is 2 - 2 TV(p, q), TV being half the integral of |p - q|.
/// </summary>
public sealed record HingeLoss : LabeledLoss
{
    /// <inheritdoc/>
    public override Tensor RealLoss(Tensor logits) => (1 - logits).relu();

    /// <inheritdoc/>
    public override Tensor FakeLoss(Tensor logits) => (1 + logits).relu();

    /// <inheritdoc/>
    public override Tensor GeneratorLoss(Func<Tensor> real, Tensor fake) => -fake.mean();
}
