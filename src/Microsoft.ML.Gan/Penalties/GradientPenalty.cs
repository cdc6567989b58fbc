using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Penalties;

/// <summary>
/// WGAN-GP (Gulrajani et al., arXiv:1704.00028): lambda E[(||grad f(x^)|| - 1)^2] at x^ = eps x + (1 - eps) G(z),
/// one eps ~ U[0, 1) a row. The norm is sqrt(sum of squares + 1e-12), so that its gradient is finite where the critic is flat.
/// </summary>
/// <param name="lambda">The weight; 10 in the paper, 0.1 on two-dimensional toys.</param>
public sealed class GradientPenalty(double lambda = 10) : Penalty
{
    private const double NormEpsilon = 1e-12;

    /// <summary>The penalty's weight.</summary>
    /// <value>Greater than 0; the default is 10.</value>
    public double Lambda { get; } = Checked(lambda);

    /// <inheritdoc/>
    /// <remarks>Batch norm would make a row's gradient depend on the other rows (section 4 of the paper).</remarks>
    public override bool AllowsBatchNorm => false;

    /// <inheritdoc/>
    public override Tensor Term(TensorModule critic, Tensor real, Tensor fake, torch.Generator random)
    {
        using var scope = NewDisposeScope();
        using var eps = rand(new long[] { real.shape[0], 1, 1, 1 }, dtype: real.dtype, device: real.device, generator: random);
        var between = (fake + eps * (real - fake)).requires_grad_();
        var gradient = InputGradient(critic, between);
        var norm = (gradient.flatten(1).square().sum(1) + NormEpsilon).sqrt();
        return ((norm - 1).square().mean() * Lambda).MoveToOuterDisposeScope();
    }

    /// <summary>The gradient of each row's logit with respect to that row, differentiable in turn. Shape (N, C, H, W).</summary>
    private static Tensor InputGradient(TensorModule critic, Tensor input)
    {
        var logits = critic.call(input).sum();
        // Asked of logits without a graph, libtorch would abort the process.
        if (!logits.requires_grad)
            throw new InvalidOperationException("The critic's output must depend differentiably on its input, but has no gradient.");
        return autograd.grad(new[] { logits }, new[] { input }, retain_graph: true, create_graph: true, allow_unused: true)[0]
            ?? throw new InvalidOperationException("The critic's output must depend on its input, but its gradient is undefined.");
    }

    private static double Checked(double lambda)
    {
        Guard.GreaterThan(lambda, 0, nameof(Lambda));
        Guard.Finite(lambda, nameof(Lambda));
        return lambda;
    }
}
