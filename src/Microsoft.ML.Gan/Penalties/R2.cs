namespace Microsoft.ML.Gan;

/// <summary>R2 (Mescheder et al., arXiv:1801.04406, equation 10): gamma / 2 E_q[||grad D(x)||²], at the samples.</summary>
/// <param name="gamma">Twice the weight; 10 in the paper.</param>
public sealed class R2(double gamma = 10) : ZeroSlope(gamma)
{
    private protected override Tensor Points(CriticBatch batch) => batch.Fake;
}
