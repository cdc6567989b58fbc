namespace Microsoft.ML.Gan;

/// <summary>
/// The hinge loss (Lim and Ye, arXiv:1705.02894): the critic minimises E_p[max(0, 1 - l)] + E_q[max(0, 1 + l)], the generator
/// -E_q[l]. Rows beyond the margin no longer count. The critic's minimum is 2 - 2 TV(p, q), TV being half the integral of |p - q|.
/// </summary>
public sealed class HingeLoss : LabelledLoss
{
    /// <inheritdoc/>
    public override Tensor OnReal(Tensor logits) => (1 - logits).relu();

    /// <inheritdoc/>
    public override Tensor OnFake(Tensor logits) => (1 + logits).relu();

    /// <inheritdoc/>
    public override Tensor Generator(Tensor fake, Func<Tensor> real) => -fake.mean();
}
