namespace Lab;

/// <summary>
/// Whether the critic's estimate tells how good samples are (Arjovsky et al., arXiv:1701.07875, figures 3 and 4): over a training, the
/// rank correlation of the estimate on held-out data with the exact Wasserstein distance. A Wasserstein critic estimates that distance;
/// a discriminator estimates the Jensen-Shannon divergence, log 2 - loss/2.
/// </summary>
internal sealed class CriticExperiment : Experiment
{
    private const int PoolSize = 50_000;
    private const int Compared = 1_000;
    private const int Steps = 800;
    private const int Measurements = 40;

    public override string Name => "critic";

    public override string Description => "The Wasserstein loss falls together with sample quality; the loss of the original GAN does not.";

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        // A correlation needs two measurements.
        int steps = Math.Max(2, settings.Scaled(Steps));
        var wgan = Follow(Slow(GanVariant.WganGp), steps, settings, Wasserstein, 0, cancellationToken);
        var gan = Follow(Slow(GanVariant.Gan), steps, settings, JensenShannon, 0.5, cancellationToken);
        return new ExperimentResult
        {
            Figures =
            {
                ["rankCorrelation"] = RankCorrelation.Spearman(wgan.Estimates, wgan.Distances),
                ["rankCorrelationGan"] = RankCorrelation.Spearman(gan.Estimates, gan.Distances),
                ["wassersteinFirst"] = wgan.Distances[0],
                ["wassersteinLast"] = wgan.Distances[^1],
                ["steps"] = steps,
            },
            Files = { ["critic-wgan-gp.svg"] = Draw("WGAN-GP", wgan), ["critic-gan.svg"] = Draw("GAN", gan) },
        };
    }

    // The generator so slow that the distance falls over the whole run, the critic so fast that it keeps up.
    private static GanVariant Slow(GanVariant variant) => PointVariants.Get(variant.Name) with
    {
        CriticSteps = 5,
        CriticWarmup = new CriticWarmup(Steps: 1, CriticSteps: 100),
        Optimizer = new AdamSettings { LearningRate = 1e-4 },
        CriticOptimizer = new AdamSettings { LearningRate = 1e-3 },
    };

    private static Course Follow(GanVariant variant, int steps, ExperimentSettings settings, Func<double[], double[], double> estimate,
        double done, CancellationToken cancellationToken)
    {
        var ring = GaussianMixture.Ring();
        var heldOut = ring.Sample(Compared, settings.Seed + 1L);
        var options = PointVariants.Options(variant, steps, settings.Seed) with { EmaDecay = null };
        using var gan = new PointGan(ring.Sample(PoolSize, settings.Seed), options);
        var course = new Course([], [], []);
        int interval = Math.Max(1, steps / Measurements);
        gan.Train(taken =>
        {
            settings.Progress.Report(done + 0.5 * taken / steps);
            if ((taken - 1) % interval != 0)
                return;
            var samples = gan.Sample(Compared);
            course.Steps.Add(taken);
            course.Distances.Add(PointDistance.Wasserstein1(samples, heldOut));
            course.Estimates.Add(estimate(gan.Logits(heldOut), gan.Logits(samples)));
        }, cancellationToken);
        return course;
    }

    private static double Wasserstein(double[] real, double[] fake) => real.Average() - fake.Average();

    private static double JensenShannon(double[] real, double[] fake) => LogisticValue.JensenShannon(LogisticValue.Of(real, fake));

    private static byte[] Draw(string name, Course course) =>
        new Plot($"{name}: estimate and distance", "steps", "value") { LogarithmicY = true }
            .Line("the critic's estimate", course.Steps, course.Estimates)
            .Line("exact Wasserstein-1", course.Steps, course.Distances)
            .ToSvg();

    private sealed record Course(List<double> Steps, List<double> Distances, List<double> Estimates);
}
