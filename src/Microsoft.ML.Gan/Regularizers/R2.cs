namespace Microsoft.ML.Gan;

/// <summary>R2 (Mescheder et al., arXiv:1801.04406, equation 10): gamma / 2 E_q[||grad D(x)||²], at the samples.</summary>
public sealed record R2 : SquaredGradientPenalty
{
    /// <summary>Creates the penalty.</summary>
    /// <param name="gamma">Twice the weight; 10 in the paper.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gamma"/> is not greater than 0, or not finite.</exception>
    public R2(double gamma = 10) : base(gamma)
    {
    }

    /// <inheritdoc/>
    public override string Name => "r2";

    private protected override Tensor Points(CriticBatch batch) => batch.Fake;
}
