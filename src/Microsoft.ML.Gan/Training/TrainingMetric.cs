namespace Microsoft.ML.Gan;

/// <summary>A figure of a training step.</summary>
/// <param name="Name">What it is, in camel case, as in the columns of <see cref="CsvMetrics"/>.</param>
/// <param name="Value">The figure.</param>
public readonly record struct TrainingMetric(string Name, double Value)
{
    /// <summary>The critic's loss, regularizers included.</summary>
    public const string CriticLoss = "criticLoss";

    /// <summary>The generator's loss, regularizers included.</summary>
    public const string GeneratorLoss = "generatorLoss";

    /// <summary>
    /// The critic's estimate of the Wasserstein-1 distance (up to its Lipschitz constant), E[critic(real)] - E[critic(fake)]; only of
    /// objectives that estimate one.
    /// </summary>
    public const string Wasserstein = "wasserstein";

    /// <summary>The lower bound of the mutual information between codes and samples, in nats; of InfoGANs.</summary>
    public const string MutualInformation = "mutualInformation";

    /// <summary>The mean square of the denoiser's error in the noise of a pixel, which is of variance 1; of diffusion.</summary>
    public const string DenoisingLoss = "denoisingLoss";
}
