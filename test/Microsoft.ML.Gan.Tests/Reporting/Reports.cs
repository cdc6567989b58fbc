namespace Microsoft.ML.Gan.Tests.Reporting;

/// <summary>Reports of a training run to test with.</summary>
internal static class Reports
{
    public static TrainingProgress At(int step, int steps = 100, double seconds = 0, double? wasserstein = 1.5)
        => new(step, steps, CriticLoss: -2.25, GeneratorLoss: 0.1, wasserstein, ImagesPerSecond: 1234.56, TimeSpan.FromSeconds(seconds));
}
