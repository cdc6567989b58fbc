using System.CommandLine;

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

    public override string Description =>
        "Wasserstein-1, exact, between samples and held-out data of a spiral: it falls by ten times and more.";

    public override IEnumerable<Option> Options => [_variant];

    public override double DefaultBudget => 80;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        var roll = new SwissRoll();
        float[] heldOut = roll.Sample(Compared, settings.Seed + 1L);
        var variant = PointVariants.Get(settings.Get(_variant));
        int steps = settings.Scaled(Steps);
        using var gan = new PointGan(roll.Sample(PoolSize, settings.Seed), PointVariants.Options(variant, steps, settings.Seed));
        var course = new Course([0], [PointDistance.Wasserstein1(gan.Sample(Compared), heldOut)]);
        gan.Train(taken =>
        {
            settings.Progress.Report((double)taken / steps);
            if (taken % Math.Max(1, steps / Measurements) != 0 && taken != steps)
                return;
            course.Steps.Add(taken);
            course.Distances.Add(PointDistance.Wasserstein1(gan.Sample(Compared), heldOut));
        }, cancellationToken);
        // What two samples of the data themselves are apart.
        double ofData = PointDistance.Wasserstein1(roll.Sample(Compared, settings.Seed + 2L), heldOut);
        return Result(variant.Name, course, ofData, heldOut, gan.Sample(Compared));
    }

    private static ExperimentResult Result(string variant, Course course, double ofData, float[] heldOut, float[] samples) => new()
    {
        Figures =
        {
            ["variant"] = variant,
            ["wassersteinUntrained"] = course.Distances[0],
            ["wasserstein"] = course.Distances[^1],
            ["ratio"] = course.Distances[0] / course.Distances[^1],
            ["wassersteinOfData"] = ofData,
            ["steps"] = (int)course.Steps[^1],
        },
        Files =
        {
            ["swissroll.svg"] = new Plot("Samples of a spiral", "x", "y") { Range = 2.2 }
                .Points("held-out data", heldOut).Points("samples", samples).ToSvg(),
            ["swissroll-distance.svg"] = new Plot("Samples to held-out data", "steps", "Wasserstein-1") { LogarithmicY = true }
                .Line(variant, course.Steps, course.Distances).ToSvg(),
        },
    };

    private sealed record Course(List<double> Steps, List<double> Distances);
}
