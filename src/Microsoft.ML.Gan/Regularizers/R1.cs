namespace Microsoft.ML.Gan;

/// <summary>
/// R1 (Mescheder et al., arXiv:1801.04406, equation 9): gamma / 2 E_p[||grad D(x)||²], which makes the critic flat at the data.
/// </summary>
public sealed record R1 : GradientTerm
{
    /// <summary>Creates the term.</summary>
    /// <param name="gamma">Twice the weight; 10 in the paper.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gamma"/> is not greater than 0, or not finite.</exception>
    public R1(double gamma = 10) => Gamma = SingleGuard.Positive(gamma, nameof(Gamma));

    /// <inheritdoc/>
    public override string Name => "r1";

    /// <summary>Twice the term's weight.</summary>
    /// <value>Greater than 0; the default is 10.</value>
    public double Gamma { get; }

    private protected override Tensor Points(CriticBatch batch) => batch.Real;

    private protected override Tensor Cost(Tensor squares) => squares.mean() * (Gamma / 2);
}
