using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A term in the norm of the critic's gradient at images, ||grad D(x)||. Kinds of it differ in where x lies and in what the norm costs;
/// there are no others than those of the library.
/// </summary>
public abstract record GradientTerm : Regularizer
{
    // So that the norm's own gradient is finite where the critic is flat.
    private const double NormEpsilon = 1e-12;

    private protected GradientTerm()
    {
    }

    /// <inheritdoc/>
    /// <remarks>Batch norm would make a row's gradient depend on the other rows (arXiv:1704.00028, section 4).</remarks>
    public sealed override bool AllowsBatchNorm => false;

    /// <inheritdoc/>
    public sealed override bool IsLipschitzConstraint => true;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The critic's output does not depend on its input.</exception>
    public sealed override Tensor CriticLoss(CriticBatch batch)
    {
        using var scope = NewDisposeScope();
        var gradients = GradientAt(Points(batch).detach().requires_grad_(), batch.Critic);
        return Cost(gradients.flatten(1).square().sum(1)).MoveToOuterDisposeScope();
    }

    /// <summary>Where the gradient is taken, in the images' shape.</summary>
    private protected abstract Tensor Points(CriticBatch batch);

    /// <summary>The term.</summary>
    /// <param name="squares">||grad D(x)||² of each row, of shape (N), differentiable in turn.</param>
    private protected abstract Tensor Cost(Tensor squares);

    /// <summary>||grad D(x)||, of shape (N).</summary>
    private protected static Tensor NormsOf(Tensor squares) => (squares + NormEpsilon).sqrt();

    private static Tensor GradientAt(Tensor input, TensorModule critic)
    {
        var logits = critic.call(input).sum();
        // Asked of logits without a graph, libtorch would abort the process.
        if (!logits.requires_grad)
            throw new InvalidOperationException("The critic's output must depend differentiably on its input, but has no gradient.");
        return autograd.grad(new[] { logits }, new[] { input }, retain_graph: true, create_graph: true, allow_unused: true)[0]
            ?? throw new InvalidOperationException("The critic's output must depend on its input, but its gradient is undefined.");
    }
}
