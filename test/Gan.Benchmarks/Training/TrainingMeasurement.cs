namespace Gan.Benchmarks;

/// <summary>What one process measured of its own training run. The PyTorch script prints the same, as JSON.</summary>
/// <param name="Engine">What computed, with its version.</param>
/// <param name="SecondsPerStep">The median over the measured generator steps, each with its critic steps.</param>
/// <param name="PeakBytes">The most memory that was resident in the whole run.</param>
/// <param name="CriticLoss">The median over the measured steps: all trainers train the same thing.</param>
internal sealed record TrainingMeasurement(string Engine, double SecondsPerStep, long PeakBytes, double CriticLoss)
{
    public override string ToString() => FormattableString.Invariant(
        $"{SecondsPerStep:F4} s/step, peak memory {PeakBytes >> 20} MiB, critic loss {CriticLoss:F2}, on {Engine}");
}
