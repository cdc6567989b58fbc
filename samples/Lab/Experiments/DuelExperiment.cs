namespace Lab;

/// <summary>
/// GAN and WGAN side by side: the same data, networks, optimizer and steps; only the objective differs, and WGAN's clipping.
/// </summary>
internal sealed class DuelExperiment : Experiment
{
    private const int Points = 500;
    private const int Steps = 500;
    private const int Frames = 50;
    private const int FrameMilliseconds = 120;
    private const int PanelSize = 240;
    private const double Range = 1.2;

    private static readonly (GanVariant Variant, byte Color)[] _players =
        [(GanVariant.Gan, Palette.Red), (GanVariant.Wgan, Palette.Blue)];

    public override string Name => "duel";

    public override string Description =>
        "GAN and WGAN side by side on five Gaussians: losses, gradients, the exact distance, and an animation.";

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        int steps = settings.Scaled(Steps);
        var data = GaussianMixture.Ring(count: 5, radius: 0.75f, sigma: 0.05f).Sample(Points, settings.Seed);
        Course[] courses =
        [
            .. _players.Select((player, i) => Follow(
                TrainingOptions(player.Variant, steps, settings.Seed), data, settings, (double)i / _players.Length, cancellationToken)),
        ];
        var result = new ExperimentResult { Files = { ["duel.png"] = Animate(data, courses) } };
        var table = new LabTable(
            "GAN and WGAN", "variant", "distance at first", "at last", "critic's loss", "generator's loss", "mean gradient");
        foreach (var course in courses)
        {
            table.Add(course.Name, course.Distances[0], course.Distances[^1],
                course.CriticLosses[^1], course.GeneratorLosses[^1], course.Gradients[^1]);
            result.Figures[$"{course.Name}WassersteinFirst"] = course.Distances[0];
            result.Figures[$"{course.Name}WassersteinLast"] = course.Distances[^1];
            result.Figures[$"{course.Name}Ratio"] = course.Distances[0] / course.Distances[^1];
            result.Figures[$"{course.Name}Wasserstein"] = course.Distances.ToArray();
        }
        result.Figures["steps"] = steps;
        result.Tables.Add(table);
        result.Files["duel-distance.svg"] = Draw("Samples to data", "Wasserstein-1, exact", courses, course => course.Distances);
        result.Files["duel-gradient.svg"] =
            Draw("The generator's gradient", "mean absolute value", courses, course => course.Gradients, logarithmic: true);
        result.Files["duel-critic-loss.svg"] = Draw("The critic's loss", "loss", courses, course => course.CriticLosses);
        result.Files["duel-generator-loss.svg"] = Draw("The generator's loss", "loss", courses, course => course.GeneratorLosses);
        return result;
    }

    private static GanOptions TrainingOptions(GanVariant variant, int steps, int seed) => new()
    {
        Variant = variant with { CriticSteps = 5, Optimizer = new RmsPropSettings() },
        Network = new PointNetwork(width: 512, hiddenLayers: 3)
        { GeneratorActivation = () => new FirstOrderLeakyReLU(), UniformLatents = true },
        // Two for each of the generator's two uniform numbers.
        LatentSize = 4,
        BatchSize = 64,
        Steps = steps,
        Seed = seed,
    };

    private static Course Follow(
        GanOptions options, float[] data, ExperimentSettings settings, double done, CancellationToken cancellationToken)
    {
        using var gan = new PointGan(data, options);
        var course = new Course(options.Variant!.Name);
        int interval = Math.Max(1, options.Steps / Frames);
        Observe(0);
        gan.Train(taken =>
        {
            settings.Progress.Report(done + (double)taken / options.Steps / _players.Length);
            if (taken % interval == 0)
                Observe(taken);
        }, cancellationToken);
        return course;

        void Observe(int taken)
        {
            var samples = gan.Sample(Points);
            course.Steps.Add(taken);
            course.Samples.Add(samples);
            course.Distances.Add(PointDistance.Wasserstein1(samples, data));
            course.CriticLosses.Add(gan.Read(TrainingMetric.CriticLoss));
            course.GeneratorLosses.Add(gan.Read(TrainingMetric.GeneratorLoss));
            course.Gradients.Add(gan.GeneratorGradient(options.Variant.Loss, Points).Average(Math.Abs));
        }
    }

    private static byte[] Draw(
        string title, string y, IEnumerable<Course> courses, Func<Course, List<double>> values, bool logarithmic = false)
    {
        var plot = new Plot(title, "the generator's steps", y) { LogarithmicY = logarithmic };
        foreach (var course in courses)
            plot.Line(course.Name, course.Steps, values(course));
        return plot.ToSvg();
    }

    /// <summary>A panel for each, the data gray under the samples.</summary>
    private static byte[] Animate(float[] data, Course[] courses) => Apng.Encode(
        [.. Enumerable.Range(0, courses.Min(course => course.Samples.Count)).Select(frame => DrawFrame(data, courses, frame))],
        FrameMilliseconds);

    private static Raster DrawFrame(float[] data, Course[] courses, int frame)
    {
        var raster = new Raster(PanelSize * courses.Length, PanelSize);
        for (int i = 0; i < courses.Length; i++)
        {
            var canvas = new PointCanvas(raster, i * PanelSize, 0, PanelSize, Range);
            canvas.DrawAxes(Palette.Gray);
            canvas.DrawPoints(data, Palette.Green);
            canvas.DrawPoints(courses[i].Samples[frame], _players[i].Color);
        }
        return raster;
    }

    private sealed record Course(string Name)
    {
        public List<double> Steps { get; } = [];

        public List<float[]> Samples { get; } = [];

        public List<double> Distances { get; } = [];

        public List<double> CriticLosses { get; } = [];

        public List<double> GeneratorLosses { get; } = [];

        public List<double> Gradients { get; } = [];
    }
}
