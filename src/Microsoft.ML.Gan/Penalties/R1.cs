namespace Microsoft.ML.Gan;

/// <summary>R1 (Mescheder et al., arXiv:1801.04406, equation 9): gamma / 2 E_p[||grad D(x)||²], at the data.</summary>
/// <param name="gamma">Twice the weight; 10 in the paper.</param>
public sealed class R1(double gamma = 10) : ZeroSlope(gamma)
{
    private protected override Tensor Points(CriticBatch batch) => batch.Real;
}
