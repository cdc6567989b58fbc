namespace Microsoft.ML.Gan;

/// <summary>
/// Minibatch standard deviation (Karras et al., arXiv:1710.10196, section 3): the critic's last layer also sees how much the batch varies,
/// as one number.
/// </summary>
public sealed record MinibatchStdDev : NetworkChange
{
    /// <inheritdoc/>
    public override string Name => "minibatch-std-dev";

    /// <inheritdoc/>
    public override bool UsesBatchStatistics => true;

    /// <inheritdoc/>
    public override TensorModule ChangeCritic(TensorModule critic) =>
        CriticLayers.WithLayerBeforeHead(critic, nameof(MinibatchStdDev), _ => new MinibatchStdDevLayer(), added: 1);
}
