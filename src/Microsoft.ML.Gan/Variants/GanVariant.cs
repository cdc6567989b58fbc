namespace Microsoft.ML.Gan;

/// <summary>
/// A kind of GAN: an objective, what steadies it, and the defaults that its paper found to work.
/// The known ones are static properties; <c>with</c> changes one, as in
/// <c>GanVariant.WganGradientPenalty with { Penalties = [new GradientPenalty(lambda: 0.1)] }</c>.
/// </summary>
/// <param name="Name">The name by which <see cref="Find"/> knows it, and which the exported model carries.</param>
/// <param name="Loss">What the two players minimise.</param>
public sealed partial record GanVariant(string Name, AdversarialLoss Loss)
{
    /// <summary>The networks, unless the options name others.</summary>
    /// <value>The default is <see cref="GanNetwork.Dcgan"/>.</value>
    public GanNetwork Network { get; init; } = GanNetwork.Dcgan;

    /// <summary>What steadies the game: constraints on the critic and other penalties, in the order in which they act.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<Penalty> Penalties { get; init; } = [];

    /// <summary>How many steps the critic takes for one of the generator (n_critic).</summary>
    /// <value>At least 1, the default.</value>
    public int CriticSteps { get; init; } = 1;

    /// <summary>More steps of the critic at the start of a run, or null, the default, for none.</summary>
    public CriticWarmup? CriticWarmup { get; init; }

    /// <summary>In which order and at which points the two players step.</summary>
    /// <value>The default is <see cref="GameDynamics.Alternating"/>.</value>
    public GameDynamics Dynamics { get; init; } = GameDynamics.Alternating;

    /// <summary>The optimizer of both networks, unless the options name another.</summary>
    public OptimizerSettings Optimizer { get; init; } = new AdamSettings { LearningRate = 2e-4, Beta1 = 0.5, Beta2 = 0.999 };

    /// <summary>The critic's optimizer where it is not the generator's (TTUR), or null, the default.</summary>
    public OptimizerSettings? CriticOptimizer { get; init; }

    /// <summary>Whether the critic may have batch norm: every penalty allows it.</summary>
    public bool CriticBatchNorm => Penalties.All(penalty => penalty.AllowsBatchNorm);

    internal int CriticStepsAt(int step) => CriticWarmup is { } warmup && step < warmup.Steps ? warmup.CriticSteps : CriticSteps;

    /// <exception cref="ArgumentException">A value is out of its range, or the combination makes no sense; the message says why.</exception>
    internal void Validate(TrainingOptions options)
    {
        Guard.NotEmpty(Name, nameof(Name));
        ArgumentNullException.ThrowIfNull(Loss);
        ArgumentNullException.ThrowIfNull(Network);
        ArgumentNullException.ThrowIfNull(Dynamics);
        ArgumentNullException.ThrowIfNull(Optimizer);
        ArgumentNullException.ThrowIfNull(Penalties);
        foreach (var penalty in Penalties)
            ArgumentNullException.ThrowIfNull(penalty, nameof(Penalties));
        Guard.AtLeast(CriticSteps, 1, nameof(CriticSteps));
        CriticWarmup?.Validate();
        Optimizer.Validate();
        CriticOptimizer?.Validate();
        VariantRules.Require(this);
        foreach (var penalty in Penalties)
            penalty.Validate(options);
    }
}
