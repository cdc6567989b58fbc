namespace Microsoft.ML.Gan;

/// <summary>
/// How the learning rate changes over the training. The known ones are static properties; a new one is a new record of this kind.
/// </summary>
public abstract partial record LearningRateSchedule
{
    /// <summary>The name by which <see cref="Find"/> knows it.</summary>
    public abstract string Name { get; }

    /// <summary>What the optimizer's learning rate is multiplied by in a step.</summary>
    /// <param name="step">
    /// The training steps taken so far, from 0 to <paramref name="steps"/> - 1. The critic's n_critic steps in one share its factor.
    /// </param>
    /// <param name="steps">The training steps in all.</param>
    /// <returns>At least 0; 1 leaves the learning rate as it is.</returns>
    public abstract double Factor(int step, int steps);

    internal virtual void Validate()
    {
    }
}
