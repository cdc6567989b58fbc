namespace Microsoft.ML.Gan;

/// <summary>
/// Spectral normalization (Miyato et al., arXiv:1802.05957): the weight of every linear layer and convolution is divided by its largest
/// singular value, W / sigma(W), found by one power iteration for each pass. SAGAN and BigGAN have it on both networks. The weight of
/// minibatch discrimination, which only says how rows are compared, stays as it is. See <see cref="SpectralNormLayer"/>.
/// </summary>
public sealed record SpectralNorm : NetworkChange
{
    /// <summary>Creates the change.</summary>
    /// <param name="players">The networks that get it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="players"/> is no value of its type.</exception>
    public SpectralNorm(GanPlayers players = GanPlayers.Critic)
    {
        Guard.Defined(players, nameof(Players));
        Players = players;
    }

    /// <inheritdoc/>
    public override string Name => Players switch
    {
        GanPlayers.Both => "spectral-norm-both",
        GanPlayers.Generator => "spectral-norm-generator",
        _ => "spectral-norm",
    };

    /// <summary>The networks that get it.</summary>
    /// <value>The default is <see cref="GanPlayers.Critic"/>.</value>
    public GanPlayers Players { get; }

    /// <inheritdoc/>
    /// <remarks>Batch norm divides by a deviation of its own, which undoes the bound.</remarks>
    public override bool AllowsBatchNorm => !OnCritic;

    /// <inheritdoc/>
    public override bool IsLipschitzConstraint => OnCritic;

    /// <inheritdoc/>
    public override bool NormalizesCriticWeights => OnCritic;

    private bool OnCritic => Players is not GanPlayers.Generator;

    private bool OnGenerator => Players is not GanPlayers.Critic;

    /// <inheritdoc/>
    /// <remarks>A family puts it on the layers inside its blocks; those of a Sequential get it afterwards.</remarks>
    public override NetworkShape ChangeCriticShape(NetworkShape shape) => OnCritic ? shape with { SpectralNorm = true } : shape;

    /// <inheritdoc/>
    public override NetworkShape ChangeGeneratorShape(NetworkShape shape) => OnGenerator ? shape with { SpectralNorm = true } : shape;

    /// <inheritdoc/>
    public override TensorModule ChangeCritic(TensorModule critic) => OnCritic ? Normalize(critic) : critic;

    /// <inheritdoc/>
    public override TensorModule ChangeGenerator(TensorModule generator) => OnGenerator ? Normalize(generator) : generator;

    private static TensorModule Normalize(TensorModule network) => SpectralNormLayer.Around(network, nameof(SpectralNorm));
}
