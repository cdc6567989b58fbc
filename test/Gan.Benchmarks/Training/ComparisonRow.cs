namespace Gan.Benchmarks.Training;

/// <summary>One width and precision of the comparison.</summary>
/// <param name="Base">The networks' width.</param>
/// <param name="Precision">In which this package computes convolutions; PyTorch computes in float32.</param>
/// <param name="SecondsPerStep">This package's, over the runs.</param>
/// <param name="PyTorchSecondsPerStep">PyTorch's, over the runs.</param>
/// <param name="VsPyTorch">This package's steps per second over PyTorch's, by the medians. Above 1 is faster.</param>
/// <param name="PairedVsPyTorch">The same for each pair of neighbouring runs: the noise.</param>
/// <param name="MemoryVsPyTorch">This package's peak memory over PyTorch's, by the medians. Below 1 is less.</param>
/// <param name="PeakMiB">This package's peak memory.</param>
/// <param name="PyTorchPeakMiB">PyTorch's peak memory.</param>
/// <param name="CriticLoss">This package's, last run.</param>
/// <param name="PyTorchCriticLoss">PyTorch's, last run.</param>
internal sealed record ComparisonRow(
    int Base, string Precision,
    Statistics SecondsPerStep, Statistics PyTorchSecondsPerStep, double VsPyTorch, Statistics PairedVsPyTorch,
    double MemoryVsPyTorch, double PeakMiB, double PyTorchPeakMiB,
    double CriticLoss, double PyTorchCriticLoss)
{
    private const double MiB = 1 << 20;

    /// <param name="width">The networks' width.</param>
    /// <param name="precision">This package's precision.</param>
    /// <param name="ours">This package's runs.</param>
    /// <param name="pyTorch">PyTorch's runs, in the same order.</param>
    public static ComparisonRow Of(
        int width, string precision, IReadOnlyList<TrainingMeasurement> ours, IReadOnlyList<TrainingMeasurement> pyTorch)
    {
        var (seconds, pyTorchSeconds) = (Seconds(ours), Seconds(pyTorch));
        var (peak, pyTorchPeak) = (Peak(ours), Peak(pyTorch));
        return new ComparisonRow(
            width, precision,
            seconds, pyTorchSeconds, pyTorchSeconds.Median / seconds.Median,
            Statistics.Of(pyTorch.Zip(ours, (theirs, our) => theirs.SecondsPerStep / our.SecondsPerStep)),
            peak / pyTorchPeak, peak, pyTorchPeak,
            ours[^1].CriticLoss, pyTorch[^1].CriticLoss);
    }

    private static Statistics Seconds(IEnumerable<TrainingMeasurement> runs) => Statistics.Of(runs.Select(run => run.SecondsPerStep));

    private static double Peak(IEnumerable<TrainingMeasurement> runs) => Statistics.Of(runs.Select(run => run.PeakBytes / MiB)).Median;
}
