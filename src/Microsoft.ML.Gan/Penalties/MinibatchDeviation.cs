namespace Microsoft.ML.Gan;

/// <summary>
/// Minibatch standard deviation (Karras et al., arXiv:1710.10196, section 3): the critic's last layer also sees how much the batch varies,
/// as one number. See <see cref="MinibatchStandardDeviation"/>.
/// </summary>
public sealed class MinibatchDeviation : Penalty
{
    /// <inheritdoc/>
    public override bool MixesRows => true;

    /// <inheritdoc/>
    public override TensorModule PrepareCritic(TensorModule critic) => LayerSurgery.InsertBeforeHead(
        critic, nameof(MinibatchDeviation), _ => new MinibatchStandardDeviation(), added: 1);
}
