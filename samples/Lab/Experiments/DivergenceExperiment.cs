namespace Lab;

/// <summary>
/// The f-GAN's six variational bounds (Nowozin et al., arXiv:1606.00709), each by a T of its own trained on samples of two Gaussians
/// whose divergences are known: below the truth but for sampling error, and near it.
/// </summary>
internal sealed class DivergenceExperiment : Experiment
{
    private const int Steps = 1_500;

    // What sampling error is left of so many is a hundredth; still more would take memory rather than time.
    private const int MaxSamples = 400_000;
    private const int MinSamples = 1_000;

    private static readonly Gaussian _p = new(mean: 0.7, standardDeviation: 0.9);
    private static readonly Gaussian _q = new(mean: 0, standardDeviation: 1);

    public override string Name => "divergence";

    public override string Description =>
        "The six f-divergences' variational lower bounds between N(0.7, 0.9²) and N(0, 1), beside their true values.";

    public override double DefaultBudget => 60;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        // A second thread costs these small networks more than it brings.
        using var oneThread = new OneThread();
        int samples = Math.Clamp(settings.Scaled(MaxSamples), MinSamples, MaxSamples);
        double[,] p = Sample(_p, samples, 2L * settings.Seed), q = Sample(_q, samples, 2L * settings.Seed + 1);
        var options = new VariationalOptions { Steps = settings.Scaled(Steps), Seed = settings.Seed };
        List<Bound> bounds = [];
        foreach (var divergence in FDivergence.Known)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bounds.Add(new Bound(
                divergence,
                GaussianDivergence.Between(divergence, _p, _q),
                VariationalDivergence.Estimate(divergence, p, q, options, cancellationToken)));
            settings.Progress.Report((double)bounds.Count / FDivergence.Known.Count);
        }
        return Result(bounds, samples, options.Steps);
    }

    private static ExperimentResult Result(List<Bound> bounds, int samples, int steps) => new()
    {
        Figures =
        {
            ["divergence"] = bounds.Select(bound => bound.Divergence.Name).ToArray(),
            ["truth"] = bounds.Select(bound => bound.Truth).ToArray(),
            ["estimate"] = bounds.Select(bound => bound.Estimate.Value).ToArray(),
            ["standardError"] = bounds.Select(bound => bound.Estimate.StandardError).ToArray(),
            ["worstShortfall"] = bounds.Select(bound => bound.Shortfall).Aggregate(Math.Max),
            ["worstExcessInErrors"] = bounds.Select(bound => bound.ExcessInErrors).Aggregate(Math.Max),
            ["samples"] = samples,
            ["steps"] = steps,
        },
        Tables = { Table(bounds) },
        Files = { ["divergence.svg"] = Draw(bounds) },
    };

    private static LabTable Table(List<Bound> bounds)
    {
        var table = new LabTable(
            "Between N(0.7, 0.9²) and N(0, 1)", "divergence", "truth", "estimate", "standard error", "shortfall", "excess in errors");
        foreach (var bound in bounds)
        {
            var (divergence, truth, estimate) = bound;
            table.Add(divergence.Name, truth, estimate.Value, estimate.StandardError, bound.Shortfall, bound.ExcessInErrors);
        }
        return table;
    }

    private static byte[] Draw(List<Bound> bounds)
    {
        double largest = bounds.Max(bound => bound.TrueRise);
        return new Plot("Variational bounds beside the truth", "the true divergence", "the bound")
            .Line("equality", [0, largest], [0, largest])
            .Points("bounds", [.. bounds.SelectMany(bound => new[] { (float)bound.TrueRise, (float)bound.Rise })])
            .ToSvg();
    }

    private static double[,] Sample(Gaussian gaussian, int count, long seed)
    {
        var latents = new float[count];
        LatentSampler.Fill((ulong)seed, latents);
        var rows = new double[count, 1];
        for (int i = 0; i < count; i++)
            rows[i, 0] = gaussian.Mean[0] + gaussian.StandardDeviation * latents[i];
        return rows;
    }

    private sealed record Bound(FDivergence Divergence, double Truth, VariationalEstimate Estimate)
    {
        /// <summary>How far the truth is above f(1), the divergence of equal distributions: 0 but for the original GAN's.</summary>
        public double TrueRise => Truth - Divergence.Evaluate(1);

        /// <summary>How far the estimate is above it.</summary>
        public double Rise => Estimate.Value - Divergence.Evaluate(1);

        /// <summary>What the estimate lacks, as a share.</summary>
        public double Shortfall => (TrueRise - Rise) / TrueRise;

        /// <summary>What the estimate has too much, in standard errors.</summary>
        public double ExcessInErrors => (Rise - TrueRise) / Estimate.StandardError;
    }

    /// <summary>One of libtorch's threads until disposed.</summary>
    private sealed class OneThread : IDisposable
    {
        private readonly int _threads = torch.get_num_threads();

        public OneThread() => torch.set_num_threads(1);

        public void Dispose() => torch.set_num_threads(_threads);
    }
}
