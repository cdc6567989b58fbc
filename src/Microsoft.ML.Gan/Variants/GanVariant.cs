using Microsoft.ML.Gan.Losses;
using Microsoft.ML.Gan.Penalties;

namespace Microsoft.ML.Gan;

/// <summary>
/// A kind of GAN: an objective, the critic's constraints, and the defaults that its paper found to work.
/// The known ones are static properties; <c>with</c> changes one, as in
/// <c>GanVariant.WganGradientPenalty with { Penalties = [new GradientPenalty(lambda: 0.1)] }</c>.
/// </summary>
/// <param name="Name">The name by which <see cref="Find"/> knows it, and which the exported model carries.</param>
/// <param name="Loss">What the two players minimise.</param>
public sealed partial record GanVariant(string Name, AdversarialLoss Loss)
{
    /// <summary>The constraints on the critic.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<Penalty> Penalties { get; init; } = [];

    /// <summary>How many steps the critic takes for one of the generator (n_critic).</summary>
    /// <value>At least 1, the default.</value>
    public int CriticSteps { get; init; } = 1;

    /// <summary>The optimizer of both networks, unless the options name another.</summary>
    public OptimizerSettings Optimizer { get; init; } = new AdamSettings { LearningRate = 2e-4, Beta1 = 0.5, Beta2 = 0.999 };

    /// <summary>Whether the critic may have batch norm: every penalty allows it.</summary>
    public bool CriticBatchNorm => Penalties.All(penalty => penalty.AllowsBatchNorm);

    internal void Validate()
    {
        Guard.NotEmpty(Name, nameof(Name));
        Guard.AtLeast(CriticSteps, 1, nameof(CriticSteps));
        Optimizer.Validate();
    }
}
