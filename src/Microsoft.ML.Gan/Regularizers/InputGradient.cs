using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>The gradient of each row's logit with respect to that row's image.</summary>
internal static class InputGradient
{
    // So that the norm's own gradient is finite where the critic is flat.
    private const double NormEpsilon = 1e-12;

    /// <summary>||grad critic(x)||² of each row, of shape (N), differentiable in turn.</summary>
    /// <exception cref="InvalidOperationException">The critic's output does not depend on its input.</exception>
    public static Tensor SquaredNorms(TensorModule critic, Tensor points)
    {
        using var scope = NewDisposeScope();
        return At(critic, points.detach().requires_grad_()).flatten(1).square().sum(1).MoveToOuterDisposeScope();
    }

    /// <summary>||grad critic(x)|| of each row, of shape (N), differentiable in turn.</summary>
    /// <exception cref="InvalidOperationException">The critic's output does not depend on its input.</exception>
    public static Tensor Norms(TensorModule critic, Tensor points)
    {
        using var scope = NewDisposeScope();
        return (SquaredNorms(critic, points) + NormEpsilon).sqrt().MoveToOuterDisposeScope();
    }

    private static Tensor At(TensorModule critic, Tensor input)
    {
        var logits = critic.call(input).sum();
        // Asked of logits without a graph, libtorch would abort the process.
        if (!logits.requires_grad)
            throw new InvalidOperationException("The critic's output must depend differentiably on its input, but has no gradient.");
        return autograd.grad(new[] { logits }, new[] { input }, retain_graph: true, create_graph: true, allow_unused: true)[0]
            ?? throw new InvalidOperationException("The critic's output must depend on its input, but its gradient is undefined.");
    }
}
