namespace Microsoft.ML.Gan;

/// <summary>
/// What the two networks of a GAN minimize, as functions of the critic's logits. A new objective is a new record of this kind.
/// </summary>
public abstract record AdversarialLoss
{
    /// <summary>The critic's loss, averaged over the batch.</summary>
    /// <param name="real">The critic's logits on data, of shape (N).</param>
    /// <param name="fake">The critic's logits on samples, of shape (N).</param>
    /// <returns>A scalar.</returns>
    public abstract Tensor CriticLoss(Tensor real, Tensor fake);

    /// <summary>The generator's loss, averaged over the batch.</summary>
    /// <param name="real">
    /// Gives the critic's logits on a batch of data, of shape (N), without a gradient. Only losses that compare samples with data ask for
    /// them, and only then is a batch drawn.
    /// </param>
    /// <param name="fake">The critic's logits on samples, of shape (N).</param>
    /// <returns>A scalar.</returns>
    public abstract Tensor GeneratorLoss(Func<Tensor> real, Tensor fake);

    /// <summary>
    /// Whether E[critic(real)] - E[critic(fake)] estimates the Wasserstein-1 distance, up to the critic's Lipschitz constant.
    /// </summary>
    public virtual bool EstimatesWasserstein => false;
}
