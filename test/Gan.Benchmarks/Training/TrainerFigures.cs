namespace Gan.Benchmarks;

/// <summary>A trainer's runs in one comparison.</summary>
/// <param name="Engine">What computed, with its version.</param>
/// <param name="SecondsPerStep">Of a generator step with its critic steps.</param>
/// <param name="PeakMiB">The peak memory.</param>
/// <param name="CriticLoss">The last run's.</param>
internal sealed record TrainerFigures(string Engine, Statistics SecondsPerStep, Statistics PeakMiB, double CriticLoss)
{
    private const double MiB = 1 << 20;

    /// <param name="runs">At least one.</param>
    public static TrainerFigures Of(IReadOnlyList<TrainingMeasurement> runs) => new(
        runs[^1].Engine,
        Statistics.Of(runs.Select(run => run.SecondsPerStep)),
        Statistics.Of(runs.Select(run => run.PeakBytes / MiB)),
        runs[^1].CriticLoss);

    public override string ToString() => FormattableString.Invariant(
        $"{SecondsPerStep.ToString("F3")} s/step, peak memory {PeakMiB.ToString("F0")} MiB, critic loss {CriticLoss:F2}, on {Engine}");
}
