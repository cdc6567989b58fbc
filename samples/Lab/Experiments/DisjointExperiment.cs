using System.Numerics;

namespace Lab;

/// <summary>
/// Point masses at 0 and at theta (Arjovsky et al., arXiv:1701.07875, example 1): however near, KL is infinite and JS log 2, with no
/// gradient; only W = |theta| says how far apart they are, and a trained critic finds it.
/// </summary>
internal sealed class DisjointExperiment : Experiment
{
    private const int Steps = 500;
    private const double Largest = 2;
    private const double Spacing = 0.5;

    // Of finite differences.
    private const double Difference = 1e-3;

    // Between the masses the best critic's slope s maximizes s |theta| - lambda (s - 1)²: s = 1 + |theta|/(2 lambda), so that the
    // estimate, s |theta|, is 1% too large at most.
    private const double Lambda = 100;

    public override string Name => "disjoint";

    public override string Description =>
        "Point masses at 0 and at theta: KL infinite, JS log 2 without a gradient, W = |theta|, and a trained critic's estimate of it.";

    public override double DefaultBudget => 40;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        int steps = settings.Scaled(Steps), count = (int)(2 * Largest / Spacing) + 1;
        double[] thetas = [.. Enumerable.Range(0, count).Select(i => Spacing * i - Largest)], estimates = new double[count];
        for (int i = 0; i < count; i++)
        {
            estimates[i] = TrainedEstimate(thetas[i], steps, settings.Seed, cancellationToken);
            settings.Progress.Report((i + 1.0) / count);
        }
        return Result(thetas, estimates, steps);
    }

    private static ExperimentResult Result(double[] thetas, double[] estimates, int steps)
    {
        double[] apart = [.. thetas.Where(theta => theta != 0)];
        return new ExperimentResult
        {
            Figures =
            {
                ["leastKullbackLeibler"] = apart.Min(KullbackLeibler),
                ["worstJensenShannonError"] = apart.Max(theta => Math.Abs(JensenShannon(theta) - Math.Log(2))),
                ["worstJensenShannonGradient"] = apart.Max(theta => Math.Abs(Gradient(JensenShannon, theta))),
                ["worstWassersteinError"] = thetas.Max(theta => Math.Abs(Wasserstein(theta) - Math.Abs(theta))),
                ["worstWassersteinGradientError"] = apart.Max(theta => Math.Abs(Gradient(Wasserstein, theta) - Math.Sign(theta))),
                // Unlike Max, it does not overlook NaN.
                ["worstCriticError"] = thetas.Zip(estimates, CriticError).Aggregate(Math.Max),
                ["theta"] = thetas,
                ["kullbackLeibler"] = Array.ConvertAll(thetas, KullbackLeibler),
                ["jensenShannon"] = Array.ConvertAll(thetas, JensenShannon),
                ["wasserstein"] = Array.ConvertAll(thetas, Wasserstein),
                ["criticEstimate"] = estimates,
                ["steps"] = steps,
            },
            Tables = { Table(thetas, estimates) },
            Files =
            {
                ["disjoint.svg"] = new Plot("From a point mass at 0 to one at theta", "theta", "distance")
                    .Line("Jensen-Shannon", thetas, Array.ConvertAll(thetas, JensenShannon))
                    .Line("Wasserstein-1", thetas, Array.ConvertAll(thetas, Wasserstein))
                    .Line("a trained critic's estimate", thetas, estimates).ToSvg(),
            },
        };
    }

    private static LabTable Table(double[] thetas, double[] estimates)
    {
        var table = new LabTable("From a point mass at 0 to one at theta", "theta", "KL", "JS", "W", "the critic's estimate");
        foreach (var (theta, estimate) in thetas.Zip(estimates))
            table.Add(theta, KullbackLeibler(theta), JensenShannon(theta), Wasserstein(theta), estimate);
        return table;
    }

    private static double KullbackLeibler(double theta) => HistogramDivergence.KullbackLeibler(Mass(0, theta), Mass(theta, theta));

    private static double JensenShannon(double theta) => HistogramDivergence.JensenShannon(Mass(0, theta), Mass(theta, theta));

    private static double Wasserstein(double theta) => ExactTransport.Between(new double[,] { { 0 } }, new[,] { { theta } }).Cost;

    /// <summary>All mass at one place, over the places that the two masses have, 0 and theta.</summary>
    private static double[] Mass(double at, double theta) => [.. new[] { 0, theta }.Distinct().Select(place => place == at ? 1.0 : 0)];

    private static double Gradient(Func<double, double> function, double at) =>
        (function(at + Difference) - function(at - Difference)) / (2 * Difference);

    /// <summary>As a share of |theta|; without a distance there is none.</summary>
    private static double CriticError(double theta, double estimate) =>
        theta == 0 ? Math.Abs(estimate) : Math.Abs(estimate / Math.Abs(theta) - 1);

    /// <summary>
    /// f(0) - f(theta) of a WGAN-GP critic f, trained to tell the two masses apart. The penalty is one-sided: a two-sided one first raises
    /// the slope to 1 in whatever direction it happens to have, and then takes long to turn it.
    /// </summary>
    private static double TrainedEstimate(double theta, int steps, int seed, CancellationToken cancellationToken)
    {
        var place = new Vector2((float)theta, 0);
        var variant = GanVariant.WganLp with
        {
            Regularizers = [new GradientPenalty(Lambda, oneSided: true)],
            Optimizer = new AdamSettings { LearningRate = 2e-3, Schedule = LearningRateSchedule.Cosine },
        };
        var generated = new PlaneGaussian(place, deviation: Vector2.Zero);
        using var gan = new PointGan(
            [0, 0],
            PointVariants.Options(variant, steps, seed) with
            {
                Network = new GaussianGenerator(generated, new PointNetwork(width: 64, hiddenLayers: 2)),
                BatchSize = 32,
                EmaDecay = null,
            });
        gan.TrainCritic(steps, cancellationToken);
        double[] logits = gan.Logits([0, 0, place.X, place.Y]);
        return logits[0] - logits[1];
    }
}
