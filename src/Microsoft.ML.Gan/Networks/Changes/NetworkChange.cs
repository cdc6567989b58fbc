namespace Microsoft.ML.Gan;

/// <summary>
/// A change of a family's networks before training: a norm on their weights, or a layer by which the critic compares the images of a batch.
/// The known ones are in <see cref="Known"/>; a new one is a new record of this kind, which overrides what it needs.
/// </summary>
public abstract record NetworkChange : INetworkChange
{
    /// <summary>All of them with their defaults, a line each.</summary>
    public static IReadOnlyList<NetworkChange> Known { get; } =
    [
        new SpectralNorm(),
        new SpectralNorm(GanPlayers.Both),
        new MinibatchDiscrimination(),
        new MinibatchStdDev(),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(change => change.Name)];

    /// <summary>The name by which <see cref="Get"/> knows it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the critic may have batch norm beside it.</summary>
    /// <value>The default is true.</value>
    public virtual bool AllowsBatchNorm => true;

    /// <summary>
    /// Whether the critic's logit of a row then depends on the other rows of its batch. Data and samples then pass it apart.
    /// </summary>
    /// <value>The default is false.</value>
    public virtual bool UsesBatchStatistics => false;

    /// <summary>Whether it bounds the critic's Lipschitz constant, as an estimate of the Wasserstein distance asks.</summary>
    /// <value>The default is false.</value>
    public virtual bool IsLipschitzConstraint => false;

    /// <summary>Whether it puts the critic's weights under a norm, which would undo a constraint on the same weights.</summary>
    /// <value>The default is false.</value>
    public virtual bool NormalizesCriticWeights => false;

    /// <summary>The known change of a name, with its defaults.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static NetworkChange Get(string name) => Guard.Known(Known, change => change.Name, name, "NetworkChange");

    /// <summary>The shape for which the family is to build the generator.</summary>
    public virtual NetworkShape ChangeGeneratorShape(NetworkShape shape) => shape;

    /// <summary>The shape for which the family is to build the critic.</summary>
    public virtual NetworkShape ChangeCriticShape(NetworkShape shape) => shape;

    /// <summary>Changes a generator that the family has built.</summary>
    /// <returns>The generator to train: the same, or a module that has taken its layers over.</returns>
    /// <exception cref="ArgumentException">It does not fit a generator of this kind.</exception>
    public virtual TensorModule ChangeGenerator(TensorModule generator) => generator;

    /// <summary>Changes a critic that the family has built.</summary>
    /// <returns>The critic to train: the same, or a module that has taken its layers over.</returns>
    /// <exception cref="ArgumentException">It does not fit a critic of this kind.</exception>
    public virtual TensorModule ChangeCritic(TensorModule critic) => critic;
}
