using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// Orthogonal regularization without the diagonal (Brock et al., arXiv:1809.11096, section 3.1): beta sum over weights of
/// ||G - G ⊙ I||²_F, where G holds the inner products of the weight matrix's rows or columns, whichever are fewer.
/// </summary>
public sealed record OrthogonalRegularization : Regularizer
{
    /// <summary>Creates the term.</summary>
    /// <param name="beta">The weight; 1e-4 in the paper.</param>
    /// <param name="players">The networks whose weights it keeps apart.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public OrthogonalRegularization(double beta = 1e-4, GanPlayers players = GanPlayers.Generator)
    {
        SingleGuard.Positive(beta, nameof(Beta));
        Guard.Defined(players, nameof(Players));
        (Beta, Players) = (beta, players);
    }

    /// <inheritdoc/>
    public override string Name => "orthogonal-regularization";

    /// <summary>The term's weight.</summary>
    /// <value>Greater than 0; the default is 1e-4.</value>
    public double Beta { get; }

    /// <summary>The networks whose weights it keeps apart.</summary>
    /// <value>The default is <see cref="GanPlayers.Generator"/>, as in BigGAN.</value>
    public GanPlayers Players { get; }

    /// <inheritdoc/>
    public override Tensor? CriticLoss(CriticBatch batch) => Players is GanPlayers.Generator ? null : Term(batch.Critic);

    /// <inheritdoc/>
    public override Tensor? GeneratorLoss(GeneratorBatch batch) => Players is GanPlayers.Critic ? null : Term(batch.Generator);

    private Tensor? Term(TensorModule network)
    {
        using var scope = NewDisposeScope();
        var terms = network.parameters().Where(weight => weight.shape.Length > 1).Select(OffDiagonal).ToArray();
        return terms.Length == 0 ? null : (stack(terms).sum() * Beta).MoveToOuterDisposeScope();
    }

    /// <summary>||G||² less its diagonal's.</summary>
    private static Tensor OffDiagonal(Tensor weight)
    {
        var matrix = weight.flatten(1);
        if (matrix.shape[0] > matrix.shape[1])
            matrix = matrix.t();
        return linear(matrix, matrix).square().sum() - matrix.square().sum(1).square().sum();
    }
}
