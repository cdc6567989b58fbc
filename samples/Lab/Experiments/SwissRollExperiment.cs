using System.CommandLine;
using Microsoft.ML.Gan;

namespace Lab;

/// <summary>The exact Wasserstein distance between samples and held-out data falls as a GAN learns a curve.</summary>
internal sealed class SwissRollExperiment : Experiment
{
    private const int PoolSize = 50_000;
    private const int Compared = 2_000;
    private const int Steps = 5_000;
    private const int Measurements = 8;

    private readonly Option<string> _variant = PointVariants.Option();

    public override string Name => "swissroll";

    public override string Description => "Wasserstein-1, exact, between samples and held-out data of a spiral: it falls by ten times and more.";

    public override IEnumerable<Option> Options => [_variant];

    public override double DefaultBudget => 80;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        var toy = new SwissRoll();
        var heldOut = toy.Sample(Compared, settings.Seed + 1L);
        var variant = PointVariants.Find(settings.Get(_variant));
        int steps = settings.Scaled(Steps);
        using var gan = new PointGan(toy.Sample(PoolSize, settings.Seed), PointVariants.Options(variant, steps, settings.Seed));

        List<double> at = [0], distances = [PointDistance.Wasserstein1(gan.Sample(Compared), heldOut)];
        gan.Train(taken =>
        {
            settings.Progress.Report((double)taken / steps);
            if (taken % Math.Max(1, steps / Measurements) != 0 && taken != steps)
                return;
            at.Add(taken);
            distances.Add(PointDistance.Wasserstein1(gan.Sample(Compared), heldOut));
        }, cancellationToken);

        return new ExperimentResult
        {
            Figures =
            {
                ["variant"] = variant.Name,
                ["wassersteinUntrained"] = distances[0],
                ["wasserstein"] = distances[^1],
                ["ratio"] = distances[0] / distances[^1],
                // What two samples of the data themselves are apart.
                ["wassersteinOfData"] = PointDistance.Wasserstein1(toy.Sample(Compared, settings.Seed + 2L), heldOut),
                ["steps"] = steps,
            },
            Files =
            {
                ["swissroll.svg"] = new Plot("Samples of a spiral", "x", "y") { Range = 2.2 }
                    .Points("held-out data", heldOut).Points("samples", gan.Sample(Compared)).ToSvg(),
                ["swissroll-distance.svg"] = new Plot("Samples to held-out data", "steps", "Wasserstein-1") { LogarithmicY = true }
                    .Line(variant.Name, at, distances).ToSvg(),
            },
        };
    }
}
