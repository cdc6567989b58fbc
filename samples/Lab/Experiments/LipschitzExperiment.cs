namespace Lab;

/// <summary>
/// How steep a Wasserstein critic is between data and samples under each constraint (Gulrajani et al., arXiv:1704.00028, figure 1): the
/// penalty holds its gradient's norm near 1, clipping drives the weights to the ends of their range.
/// </summary>
internal sealed class LipschitzExperiment : Experiment
{
    private const int PoolSize = 50_000;
    private const int Steps = 1_000;
    private const int SlopeBatches = 8;
    private const double NearBound = 0.99;

    private static readonly WeightClipping _clipping = new(bound: 0.01);

    private static readonly GanVariant _wasserstein = new("wasserstein", new WassersteinLoss())
    { CriticSteps = 3, Optimizer = new AdamSettings { LearningRate = 1e-3, Schedule = LearningRateSchedule.Cosine } };

    private static readonly (string Name, GanVariant Variant)[] _constraints =
    [
        ("clipping", _wasserstein with { Regularizers = [_clipping], Optimizer = new RmsPropSettings() }),
        ("penalty", _wasserstein with { Regularizers = [new GradientPenalty(lambda: 10)] }),
        ("spectralNorm", _wasserstein with { NetworkChanges = [new SpectralNorm()] }),
    ];

    public override string Name => "lipschitz";

    public override string Description =>
        "A critic's gradient between data and samples under clipping, penalty and spectral norm; where clipping drives the weights.";

    public override double DefaultBudget => 60;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        int steps = settings.Scaled(Steps);
        var result = new ExperimentResult();
        var table = new LabTable(
            "The norm of the critic's gradient on lines between data and samples", "constraint", "10%", "median", "90%");
        var plot = new Plot("How steep the critic is between data and samples", "norm of the gradient", "share of the places below it");
        for (int i = 0; i < _constraints.Length; i++)
        {
            var (name, variant) = _constraints[i];
            double done = i;
            using var gan = new PointGan(
                new SwissRoll().Sample(PoolSize, settings.Seed), PointVariants.Options(variant, steps, settings.Seed));
            gan.Train(taken => settings.Progress.Report((done + (double)taken / steps) / _constraints.Length), cancellationToken);
            double[] slopes = [.. Enumerable.Range(0, SlopeBatches).SelectMany(_ => gan.SlopesBetween()).Order()];
            result.Figures[$"{name}Median"] = Quantile(slopes, 0.5);
            table.Add(name, Quantile(slopes, 0.1), Quantile(slopes, 0.5), Quantile(slopes, 0.9));
            plot.Line(name, slopes, [.. slopes.Select((_, rank) => (rank + 1.0) / slopes.Length)]);
            if (variant.Regularizers.Contains(_clipping))
                result.Figures["clippedWeightsAtBound"] = ShareAtBound(gan.CriticWeights(), _clipping.Bound);
        }
        result.Figures["steps"] = steps;
        result.Tables.Add(table);
        result.Files["lipschitz.svg"] = plot.ToSvg();
        return result;
    }

    private static double ShareAtBound(double[] weights, double bound) =>
        weights.Count(weight => Math.Abs(weight) >= NearBound * bound) / (double)weights.Length;

    /// <summary>The smallest value that at least the given share of the values do not exceed, of values in ascending order.</summary>
    private static double Quantile(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
