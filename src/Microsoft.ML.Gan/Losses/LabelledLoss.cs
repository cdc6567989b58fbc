namespace Microsoft.ML.Gan;

/// <summary>
/// An objective whose critic is a classifier: each row by itself is scored against one of two labels,
/// E_p[<see cref="OnReal"/>] + E_q[<see cref="OnFake"/>]. <see cref="LabelSmoothing"/> can soften the labels of such a loss.
/// </summary>
public abstract class LabelledLoss : AdversarialLoss
{
    /// <summary>The loss of each row that is labelled real. Shape (N) to (N).</summary>
    public abstract Tensor OnReal(Tensor logits);

    /// <summary>The loss of each row that is labelled fake. Shape (N) to (N).</summary>
    public abstract Tensor OnFake(Tensor logits);

    /// <inheritdoc/>
    public override Tensor Critic(Tensor real, Tensor fake) => OnReal(real).mean() + OnFake(fake).mean();
}
