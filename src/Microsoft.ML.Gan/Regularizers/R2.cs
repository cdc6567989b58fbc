namespace Microsoft.ML.Gan;

/// <summary>
/// R2 (Mescheder et al., arXiv:1801.04406, equation 10): gamma / 2 E_q[||grad D(x)||²], which makes the critic flat at the samples.
/// </summary>
public sealed record R2 : GradientTerm
{
    /// <summary>Creates the term.</summary>
    /// <param name="gamma">Twice the weight; 10 in the paper.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gamma"/> is not greater than 0, or not finite.</exception>
    public R2(double gamma = 10) => Gamma = SingleGuard.Positive(gamma, nameof(Gamma));

    /// <inheritdoc/>
    public override string Name => "r2";

    /// <summary>Twice the term's weight.</summary>
    /// <value>Greater than 0; the default is 10.</value>
    public double Gamma { get; }

    private protected override Tensor Points(CriticBatch batch) => batch.Fake;

    private protected override Tensor Cost(Tensor squares) => squares.mean() * (Gamma / 2);
}
