using System.Numerics;

namespace Lab;

/// <summary>
/// The best discriminator (Goodfellow et al., arXiv:1406.2661, proposition 1): trained alone between two known Gaussians, D becomes
/// p/(p + q), and the game's value 2 JS(p, q) - 2 log 2. They differ along x alone; y is the same for both.
/// </summary>
internal sealed class OptimalExperiment : Experiment
{
    private const int PoolSize = 200_000;
    private const int Compared = 200_000;
    private const int Steps = 4_000;
    private const int PlottedPoints = 161;
    private const double PlotRange = 4;

    // Of two widths, so that p/(p + q) rises on both sides of the samples.
    private static readonly Gaussian _data = new(mean: 0.5, standardDeviation: 1);
    private static readonly Gaussian _samples = new(mean: -0.7, standardDeviation: 0.6);

    public override string Name => "optimal";

    public override string Description =>
        "A discriminator trained to optimality between known densities is p/(p + q), and its value 2 JS - 2 log 2.";

    public override double DefaultBudget => 60;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        int steps = settings.Scaled(Steps);
        var data = Plane(_data);
        using var gan = new PointGan(data.Sample(PoolSize, settings.Seed), TrainingOf(steps, settings.Seed));
        for (int taken = 0; taken < steps; taken++)
        {
            gan.TrainCritic(1, cancellationToken);
            settings.Progress.Report((taken + 1.0) / steps);
        }
        float[] real = data.Sample(Compared, settings.Seed + 1L), fake = gan.Sample(Compared);
        double[] onReal = gan.Logits(real), onFake = gan.Logits(fake);
        double value = LogisticValue.Of(onReal, onFake);
        double jensenShannon = GaussianDivergence.JensenShannon(_data, _samples), best = 2 * jensenShannon - 2 * Math.Log(2);
        return new ExperimentResult
        {
            Figures =
            {
                // The mean over (p + q)/2.
                ["discriminatorError"] = (MeanError(real, onReal) + MeanError(fake, onFake)) / 2,
                ["value"] = value,
                ["valueOfTheory"] = best,
                ["valueError"] = Math.Abs(value / best - 1),
                ["jensenShannon"] = LogisticValue.JensenShannon(value),
                ["jensenShannonOfTheory"] = jensenShannon,
                ["jensenShannonError"] = Math.Abs(LogisticValue.JensenShannon(value) / jensenShannon - 1),
                ["steps"] = steps,
            },
            Files = { ["optimal.svg"] = Draw(gan) },
        };
    }

    private static GanOptions TrainingOf(int steps, int seed)
    {
        var variant = GanVariant.Minimax with
        {
            Optimizer = new AdamSettings { LearningRate = 3e-3, Beta1 = 0.9, Beta2 = 0.999, Schedule = LearningRateSchedule.Cosine },
        };
        return PointVariants.Options(variant, steps, seed) with
        {
            Network = new GaussianGenerator(Plane(_samples), new PointNetwork(width: 64, hiddenLayers: 2)),
            BatchSize = 512,
            EmaDecay = null,
        };
    }

    private static PlaneGaussian Plane(Gaussian alongX) =>
        new(new Vector2((float)alongX.Mean[0], 0), new Vector2((float)alongX.StandardDeviation, 1));

    private static double Best(double x)
    {
        double p = _data.Density(x), q = _samples.Density(x);
        return p / (p + q);
    }

    private static double MeanError(float[] points, double[] logits) =>
        logits.Select((logit, i) => Math.Abs(Sigmoid(logit) - Best(points[2 * i]))).Average();

    private static double Sigmoid(double logit) => 1 / (1 + Math.Exp(-logit));

    private static byte[] Draw(PointGan gan)
    {
        double[] xs = [.. Enumerable.Range(0, PlottedPoints).Select(i => PlotRange * (2.0 * i / (PlottedPoints - 1) - 1))];
        double[] logits = gan.Logits([.. xs.SelectMany(x => new[] { (float)x, 0 })]);
        return new Plot("The discriminator on the x axis", "x", "D")
            .Line("trained", xs, [.. logits.Select(Sigmoid)]).Line("p/(p + q)", xs, [.. xs.Select(Best)]).ToSvg();
    }
}
