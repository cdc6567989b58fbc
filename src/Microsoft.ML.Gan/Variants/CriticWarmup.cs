namespace Microsoft.ML.Gan;

/// <summary>
/// More steps of the critic while it is new, so that the generator learns from one that knows something. The original WGAN's code gives
/// its critic 100 steps for each of the generator's first 25.
/// </summary>
/// <param name="Steps">For how many of the generator's steps; at least 1.</param>
/// <param name="CriticSteps">The critic's steps for each of them; at least 1.</param>
public sealed record CriticWarmup(int Steps = 25, int CriticSteps = 100)
{
    internal void Validate()
    {
        Guard.AtLeast(Steps, 1, $"{nameof(CriticWarmup)}.{nameof(Steps)}");
        Guard.AtLeast(CriticSteps, 1, $"{nameof(CriticWarmup)}.{nameof(CriticSteps)}");
    }
}
