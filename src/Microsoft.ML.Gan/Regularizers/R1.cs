namespace Microsoft.ML.Gan;

/// <summary>R1 (Mescheder et al., arXiv:1801.04406, equation 9): gamma / 2 E_p[||grad D(x)||²], at the data.</summary>
public sealed record R1 : SquaredGradientPenalty
{
    /// <summary>Creates the penalty.</summary>
    /// <param name="gamma">Twice the weight; 10 in the paper.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gamma"/> is not greater than 0, or not finite.</exception>
    public R1(double gamma = 10) : base(gamma)
    {
    }

    /// <inheritdoc/>
    public override string Name => "r1";

    private protected override Tensor Points(CriticBatch batch) => batch.Real;
}
