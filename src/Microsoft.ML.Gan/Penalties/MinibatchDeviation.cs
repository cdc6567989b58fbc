namespace Microsoft.ML.Gan;

/// <summary>
/// Minibatch standard deviation (Karras et al., arXiv:1710.10196, section 3): the critic's last layer also sees how much the batch varies,
/// as one number, the standard deviation of each of its features over the batch, averaged over the features.
/// </summary>
public sealed class MinibatchDeviation : Penalty
{
    /// <inheritdoc/>
    public override bool MixesRows => true;

    /// <inheritdoc/>
    public override TensorModule PrepareCritic(TensorModule critic) => CriticLayers.WithLayerBeforeHead(
        critic, nameof(MinibatchDeviation), _ => new MinibatchStdDevLayer(), added: 1);
}
