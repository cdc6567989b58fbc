namespace Microsoft.ML.Gan;

/// <summary>The options of TrainWgan.</summary>
public sealed record WganOptions : AdversarialOptions
{
    /// <summary>How the critic is kept Lipschitz: <see cref="GradientPenalty"/> or <see cref="WeightClipping"/>, with its constant.</summary>
    /// <value>The default is a gradient penalty with lambda 10.</value>
    public Penalty Lipschitz { get; init; } = new GradientPenalty();

    /// <summary>The critic's steps for one of the generator (n_critic).</summary>
    /// <value>At least 1; the default is 5.</value>
    public int CriticSteps { get; init; } = 5;

    // Each constraint comes with the optimizer that its paper found to work.
    internal override GanVariant GetVariant() =>
        (Lipschitz is WeightClipping ? GanVariant.WganClipping : GanVariant.WganGradientPenalty)
        with { Penalties = [Lipschitz], CriticSteps = CriticSteps };
}
