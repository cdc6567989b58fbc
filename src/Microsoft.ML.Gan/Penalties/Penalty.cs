namespace Microsoft.ML.Gan.Penalties;

/// <summary>A constraint on the critic: a term of its loss, a change of its weights after each step, or both.</summary>
public abstract class Penalty
{
    /// <summary>Whether the critic may mix the rows of a batch (batch norm). A penalty on each row's gradient forbids it.</summary>
    public virtual bool AllowsBatchNorm => true;

    /// <summary>The term to add to the critic's loss, or null for none.</summary>
    /// <param name="critic">Images (N, C, H, W) to logits.</param>
    /// <param name="real">Data, of shape (N, C, H, W).</param>
    /// <param name="fake">Samples of the same shape, without a gradient.</param>
    /// <param name="random">The run's source of random numbers, on the tensors' device.</param>
    /// <returns>A scalar, or null.</returns>
    public virtual Tensor? Term(TensorModule critic, Tensor real, Tensor fake, torch.Generator random) => null;

    /// <summary>Called after each step of the critic's optimizer, with gradients off.</summary>
    public virtual void AfterStep(TensorModule critic)
    {
    }
}
