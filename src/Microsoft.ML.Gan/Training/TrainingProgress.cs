namespace Microsoft.ML.Gan;

/// <summary>What is known of a training run after a step.</summary>
/// <param name="Step">The generator steps taken.</param>
/// <param name="Steps">The generator steps to take.</param>
/// <param name="CriticLoss">The critic's loss in its last step, penalties included.</param>
/// <param name="GeneratorLoss">The generator's loss in its last step.</param>
/// <param name="Wasserstein">
/// The critic's estimate of the Wasserstein-1 distance (up to its Lipschitz constant), E[critic(real)] - E[critic(fake)]; null for
/// objectives that estimate none.
/// </param>
/// <param name="ImagesPerSecond">Real images that the critic saw a second, since the last report.</param>
/// <param name="Elapsed">The time since the start.</param>
public sealed record TrainingProgress(
    int Step, int Steps, double CriticLoss, double GeneratorLoss, double? Wasserstein, double ImagesPerSecond, TimeSpan Elapsed)
{
    /// <summary>The time that the remaining steps take at the pace so far.</summary>
    public TimeSpan TimeLeft => Elapsed / Step * (Steps - Step);
}
