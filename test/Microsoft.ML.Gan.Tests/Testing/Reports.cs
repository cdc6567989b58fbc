namespace Microsoft.ML.Gan.Tests;

/// <summary>Reports of a training run to test with.</summary>
internal static class Reports
{
    public static TrainingProgress At(int step, int steps = 100, double seconds = 0, double? wasserstein = 1.5)
    {
        List<TrainingMetric> metrics = [new(TrainingMetric.CriticLoss, -2.25), new(TrainingMetric.GeneratorLoss, 0.1)];
        if (wasserstein is double distance)
            metrics.Add(new(TrainingMetric.Wasserstein, distance));
        return new(step, steps, metrics, ImagesPerSecond: 1234.56, TimeSpan.FromSeconds(seconds));
    }
}
