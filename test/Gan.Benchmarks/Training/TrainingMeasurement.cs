namespace Gan.Benchmarks.Training;

/// <summary>What one process measured of its own training run. The PyTorch script prints the same, as JSON.</summary>
/// <param name="SecondsPerStep">The median over the measured generator steps, each with its critic steps.</param>
/// <param name="PeakBytes">The most memory that was resident in the whole run.</param>
/// <param name="CriticLoss">The median over the measured steps: both sides train the same thing.</param>
internal sealed record TrainingMeasurement(double SecondsPerStep, long PeakBytes, double CriticLoss);
