namespace Lab;

/// <summary>
/// The generator's gradient while its critic, alone, nears optimality (Arjovsky and Bottou, arXiv:1701.04862, section 2): of one
/// discriminator the saturating loss's gradient goes to 0 and the non-saturating one's does not; of a Wasserstein critic it settles.
/// </summary>
internal sealed class VanishingExperiment : Experiment
{
    private const int PoolSize = 50_000;
    private const int Steps = 2_000;
    private const int Measurements = 40;
    private const int Samples = 2_000;

    public override string Name => "vanishing";

    public override string Description =>
        "The generator's gradient while the discriminator nears optimality: the saturating loss's vanishes, others do not.";

    public override double DefaultBudget => 60;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        int steps = settings.Scaled(Steps);
        // Without the decay of the other experiments: the discriminator is to go on.
        using var gan = Create(GanVariant.Minimax, steps, settings.Seed);
        using var wgan = Create(PointVariants.Get(GanVariant.WganGp.Name), steps, settings.Seed);
        var gradients = new Gradients([], [], [], []);
        int interval = Math.Max(1, steps / Measurements);
        Measure(0);
        for (int taken = interval; taken <= steps; taken += interval)
        {
            gan.TrainCritic(interval, cancellationToken);
            wgan.TrainCritic(interval, cancellationToken);
            Measure(taken);
            settings.Progress.Report((double)taken / steps);
        }
        return Result(gradients);

        void Measure(int taken)
        {
            gradients.Steps.Add(taken);
            gradients.Saturating.Add(Norm(gan.GeneratorGradient(new MinimaxLoss(), Samples)));
            gradients.NonSaturating.Add(Norm(gan.GeneratorGradient(new NonSaturatingLoss(), Samples)));
            gradients.Wasserstein.Add(Norm(wgan.GeneratorGradient(new WassersteinLoss(), Samples)));
        }
    }

    private static ExperimentResult Result(Gradients gradients)
    {
        var (at, saturating, nonSaturating, wasserstein) = gradients;
        return new ExperimentResult
        {
            Figures =
            {
                ["saturatingFirst"] = saturating[0],
                ["saturatingLast"] = saturating[^1],
                ["nonSaturatingLast"] = nonSaturating[^1],
                ["wassersteinLast"] = wasserstein[^1],
                ["ratioNonSaturating"] = nonSaturating[^1] / saturating[^1],
                ["ratioWasserstein"] = wasserstein[^1] / saturating[^1],
                ["steps"] = at[^1],
            },
            Files =
            {
                ["vanishing.svg"] = new Plot("The generator's gradient", "the critic's steps", "norm") { LogarithmicY = true }
                    .Line("saturating", at, saturating)
                    .Line("non-saturating", at, nonSaturating)
                    .Line("Wasserstein", at, wasserstein)
                    .ToSvg(),
            },
        };
    }

    private static double Norm(double[] gradient) => Math.Sqrt(gradient.Sum(value => value * value));

    private static PointGan Create(GanVariant variant, int steps, int seed) => new(
        GaussianMixture.Ring().Sample(PoolSize, seed),
        PointVariants.Options(variant with { Optimizer = new AdamSettings { LearningRate = 1e-3 } }, steps, seed));

    private sealed record Gradients(List<double> Steps, List<double> Saturating, List<double> NonSaturating, List<double> Wasserstein);
}
