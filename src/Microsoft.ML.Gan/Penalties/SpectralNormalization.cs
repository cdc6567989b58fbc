namespace Microsoft.ML.Gan;

/// <summary>
/// Spectral normalisation (Miyato et al., arXiv:1802.05957): every linear layer and convolution has its weight over its largest singular
/// value, W / sigma(W), found by power iteration, one iteration a pass. BigGAN and SAGAN put it on both networks. The weight of minibatch
/// discrimination, which only says how rows are compared, stays as it is.
/// </summary>
/// <param name="players">The networks that get it.</param>
public sealed class SpectralNormalization(GanPlayers players = GanPlayers.Critic) : Penalty
{
    /// <summary>The networks that get it.</summary>
    /// <value>The default is <see cref="GanPlayers.Critic"/>.</value>
    public GanPlayers Players { get; } = Checked(players);

    /// <inheritdoc/>
    /// <remarks>Batch norm divides by a deviation of its own, which undoes the bound.</remarks>
    public override bool AllowsBatchNorm => !Players.HasFlag(GanPlayers.Critic);

    /// <inheritdoc/>
    public override bool BoundsSlope => Players.HasFlag(GanPlayers.Critic);

    /// <inheritdoc/>
    public override string? ConflictWith(Penalty other) => other is WeightClipping && Players.HasFlag(GanPlayers.Critic)
        ? "clipping changes the weights under the norm, which scales them back."
        : null;

    /// <inheritdoc/>
    /// <remarks>What is inside a network's blocks gets it where it is built, what stands in a Sequential afterwards.</remarks>
    public override NetworkShape CriticShape(NetworkShape shape) => Shape(shape, GanPlayers.Critic);

    /// <inheritdoc/>
    public override NetworkShape GeneratorShape(NetworkShape shape) => Shape(shape, GanPlayers.Generator);

    /// <inheritdoc/>
    public override TensorModule PrepareCritic(TensorModule critic) => Prepare(critic, GanPlayers.Critic);

    /// <inheritdoc/>
    public override TensorModule PrepareGenerator(TensorModule generator) => Prepare(generator, GanPlayers.Generator);

    private NetworkShape Shape(NetworkShape shape, GanPlayers player) =>
        shape with { SpectralNorm = shape.SpectralNorm || Players.HasFlag(player) };

    private TensorModule Prepare(TensorModule network, GanPlayers player) =>
        Players.HasFlag(player) ? SpectralNormLayer.Around(network, nameof(SpectralNormalization)) : network;

    private static GanPlayers Checked(GanPlayers players)
    {
        Guard.Defined(players, nameof(Players));
        return players;
    }
}
