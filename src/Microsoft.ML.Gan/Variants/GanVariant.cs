namespace Microsoft.ML.Gan;

/// <summary>
/// A kind of GAN: an objective, what steadies it, and the defaults that its paper found to work.
/// The known ones are static properties; <c>with</c> changes one, as in
/// <c>GanVariant.WganGp with { Regularizers = [new GradientPenalty(lambda: 0.1)] }</c>.
/// </summary>
/// <param name="Name">The name by which <see cref="Get"/> knows it, and which the exported model carries.</param>
/// <param name="Loss">What the two networks minimize.</param>
public sealed partial record GanVariant(string Name, AdversarialLoss Loss)
{
    private readonly EquatableList<Regularizer> _regularizers = EquatableList<Regularizer>.Empty;
    private readonly EquatableList<Augmentation> _augmentations = EquatableList<Augmentation>.Empty;
    private readonly EquatableList<NetworkChange> _networkChanges = EquatableList<NetworkChange>.Empty;

    /// <summary>The networks, unless the options name others.</summary>
    /// <value>The default is <see cref="GanNetwork.Dcgan"/>.</value>
    public GanNetwork Network { get; init; } = GanNetwork.Dcgan;

    /// <summary>The terms that join the losses, and the constraints on the critic's weights, in the order in which they act.</summary>
    /// <value>Of different kinds; the default is none.</value>
    public IReadOnlyList<Regularizer> Regularizers
    {
        get => _regularizers;
        init => _regularizers = ListOf(value, nameof(Regularizers));
    }

    /// <summary>
    /// What changes the images that the critic is shown, in the order in which it does. <see cref="Packing"/> comes last wherever it is.
    /// </summary>
    /// <value>Of different kinds; the default is none.</value>
    public IReadOnlyList<Augmentation> Augmentations
    {
        get => _augmentations;
        init => _augmentations = ListOf(value, nameof(Augmentations));
    }

    /// <summary>What changes the networks before training, in the order in which it does.</summary>
    /// <value>Of different kinds; the default is none.</value>
    public IReadOnlyList<NetworkChange> NetworkChanges
    {
        get => _networkChanges;
        init => _networkChanges = ListOf(value, nameof(NetworkChanges));
    }

    /// <summary>How many steps the critic takes for one of the generator (n_critic).</summary>
    /// <value>At least 1, the default.</value>
    public int CriticSteps { get; init; } = 1;

    /// <summary>More steps of the critic at the start of a run, or null, the default, for none.</summary>
    public CriticWarmup? CriticWarmup { get; init; }

    /// <summary>In which order and at which points the two networks step.</summary>
    /// <value>The default is <see cref="GameDynamics.Alternating"/>.</value>
    public GameDynamics Dynamics { get; init; } = GameDynamics.Alternating;

    /// <summary>The optimizer of both networks, unless the options name another.</summary>
    public OptimizerSettings Optimizer { get; init; } = new AdamSettings { LearningRate = 2e-4, Beta1 = 0.5, Beta2 = 0.999 };

    /// <summary>The critic's optimizer where it is not the generator's (TTUR), or null, the default.</summary>
    public OptimizerSettings? CriticOptimizer { get; init; }

    /// <summary>Whether the critic may have batch norm: every regularizer and every change of the networks allows it.</summary>
    public bool CriticBatchNorm => BatchNormOpponent is null;

    /// <summary>The kind of what forbids batch norm in the critic, or null.</summary>
    internal string? BatchNormOpponent =>
        Regularizers.FirstOrDefault(regularizer => !regularizer.AllowsBatchNorm)?.GetType().Name
        ?? NetworkChanges.FirstOrDefault(change => !change.AllowsBatchNorm)?.GetType().Name;

    /// <summary>Whether the critic's logit of a row may depend on the other rows of its batch.</summary>
    internal bool UsesBatchStatistics => CriticBatchNorm || NetworkChanges.Any(change => change.UsesBatchStatistics);

    /// <summary>How many images the critic judges together.</summary>
    internal int PackingDegree => Augmentations.Aggregate(1, (degree, augmentation) => degree * augmentation.PackingDegree);

    internal int CriticStepsAt(int step) => CriticWarmup is { } warmup && step < warmup.Steps ? warmup.CriticSteps : CriticSteps;

    /// <exception cref="ArgumentException">
    /// A value is out of its range, or the combination makes no sense; the message says why.
    /// </exception>
    internal void Validate()
    {
        Guard.NotEmpty(Name, nameof(Name));
        ArgumentNullException.ThrowIfNull(Loss);
        ArgumentNullException.ThrowIfNull(Network);
        ArgumentNullException.ThrowIfNull(Dynamics);
        ArgumentNullException.ThrowIfNull(Optimizer);
        Guard.AtLeast(CriticSteps, 1, nameof(CriticSteps));
        CriticWarmup?.Validate();
        Optimizer.Validate();
        CriticOptimizer?.Validate();
        VariantRules.Require(this);
    }

    private static EquatableList<T> ListOf<T>(IReadOnlyList<T> items, string name) where T : class
    {
        ArgumentNullException.ThrowIfNull(items, name);
        foreach (T item in items)
            ArgumentNullException.ThrowIfNull(item, name);
        return new EquatableList<T>(items);
    }
}
