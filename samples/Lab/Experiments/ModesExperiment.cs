using System.CommandLine;

namespace Lab;

/// <summary>How many modes of a mixture a variant finds, and how many of its samples belong to one.</summary>
/// <param name="name">The command.</param>
/// <param name="what">The mixture, for people.</param>
/// <param name="mixture">The mixture.</param>
/// <param name="range">The picture goes from minus this to this. Samples are blue, on data in orange.</param>
internal sealed class ModesExperiment(string name, string what, GaussianMixture mixture, double range) : Experiment
{
    private const int PoolSize = 50_000;
    private const int PlottedSamples = 1_000;
    private const int PictureSize = 280;

    private const int Steps = 7_000;

    private readonly Option<string> _variant = PointVariants.Option();

    public override string Name => name;

    public override string Description => $"{what}: which modes a variant finds, and how many of its samples belong to one.";

    public override IEnumerable<Option> Options => [_variant];

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        var variant = PointVariants.Get(settings.Get(_variant));
        int steps = settings.Scaled(Steps);
        using var gan = new PointGan(mixture.Sample(PoolSize, settings.Seed), PointVariants.Options(variant, steps, settings.Seed));
        gan.Train(taken => settings.Progress.Report((double)taken / steps), cancellationToken);
        var coverage = ModeCoverage.Of(gan.Sample(ModeCoverage.Samples), mixture);
        return Result(coverage, gan.Sample(PlottedSamples), variant.Name, steps, settings.Seed);
    }

    private ExperimentResult Result(ModeCoverage coverage, float[] samples, string variant, int steps, int seed) => new()
    {
        Figures =
        {
            ["variant"] = variant,
            ["modesCovered"] = coverage.Covered,
            ["modes"] = coverage.Modes,
            ["highQuality"] = coverage.HighQuality,
            ["reverseKl"] = coverage.ReverseKl,
            ["steps"] = steps,
        },
        Files =
        {
            [$"{name}-{variant}.png"] = Apng.Encode([Draw(mixture.Sample(PlottedSamples, seed + 1L), samples)], milliseconds: 1_000),
        },
    };

    // An animation of one frame: a still.
    private Raster Draw(float[] data, float[] samples)
    {
        var raster = new Raster(PictureSize, PictureSize);
        var canvas = new PointCanvas(raster, 0, 0, PictureSize, range);
        canvas.DrawAxes(Palette.Gray);
        canvas.DrawPoints(data, Palette.Orange);
        canvas.DrawPoints(samples, Palette.Blue);
        return raster;
    }
}
