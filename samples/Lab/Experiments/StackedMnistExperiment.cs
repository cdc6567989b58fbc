using System.CommandLine;

namespace Lab;

/// <summary>
/// How many of the 1,000 modes of stacked digits two variants find, WGAN-GP (arXiv:1704.00028) and RpGAN with R1 and R2
/// (arXiv:2501.05441), each with half of the budget.
/// </summary>
internal sealed class StackedMnistExperiment() : DigitExperiment(
    full: new(Steps: 3_000, BaseChannels: 32, ClassifierSteps: 2_000, Samples: 26_000),
    quick: new(Steps: 2, BaseChannels: 4, ClassifierSteps: 30, Samples: 200))
{
    private const int BatchSize = 32;
    private const int LatentSize = 64;
    private const int DifferentStacks = 100_000;
    private const int SheetColumns = 6;
    private const int SheetRows = 8;

    private static readonly AdamSettings _optimizer = new() { LearningRate = 1e-3, Schedule = LearningRateSchedule.Linear };

    private static readonly IReadOnlyList<GanVariant> _variants =
    [
        GanVariant.WganGp with { CriticSteps = 2, Optimizer = _optimizer },
        GanVariant.R3 with { Optimizer = _optimizer with { Beta2 = 0.99 } },
    ];

    private readonly Option<string> _data = RealDigits.Option();

    public override string Name => "stacked-mnist";

    public override string Description => "Three real digits as channels, 1,000 modes: how many wgan-gp and r3 find.";

    public override IEnumerable<Option> Options => [.. base.Options, _data];

    public override double DefaultBudget => 600;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        DigitScale scale = Scale(settings);
        var digits = new RealDigits(settings.Get(_data), StackedDigits.Side);
        var training = DigitSet.Read(digits.Training);
        using var classifier = DigitClassifier.Train(training, scale.ClassifierSteps, settings.Seed, cancellationToken);
        var stacks = new StackedDigits(training);
        // What the measures come to where nothing but the samples' number and the classifier is at fault.
        float[] others = new StackedDigits(DigitSet.Read(digits.HeldOut)).Sample(scale.Samples, settings.Seed + 1);
        List<Row> rows = [new("data", others, StackedCoverage.Of(classifier.Read(others), stacks.Probabilities), default)];
        foreach (GanVariant variant in _variants)
        {
            (float[] samples, CpuTime time) = Sample(variant, stacks, scale, settings, cancellationToken);
            rows.Add(new(variant.Name, samples, StackedCoverage.Of(classifier.Read(samples), stacks.Probabilities), time));
        }
        return Result(rows, scale);
    }

    private static (float[] Samples, CpuTime Time) Sample(
        GanVariant variant, StackedDigits stacks, DigitScale scale, ExperimentSettings settings, CancellationToken cancellationToken)
    {
        var ml = new MLContext();
        var options = new GanOptions
        {
            Variant = variant,
            Steps = scale.Steps,
            BatchSize = BatchSize,
            BaseChannels = scale.BaseChannels,
            LatentSize = LatentSize,
            PixelMinimum = -1,
            PixelMaximum = 1,
            EmaDecay = 0.99,
            Seed = settings.Seed,
            Progress = new ProgressFraction(settings.Progress),
            CancellationToken = cancellationToken,
        };
        (GeneratorTransformer trained, CpuTime time) = Train(
            () => ml.Transforms.TrainGan("Synthetic", "Image", options).Fit(stacks.Load(ml, DifferentStacks, settings.Seed)),
            cancellationToken);
        using GeneratorTransformer generator = trained;
        return (generator.Generate(scale.Samples, settings.Seed), time);
    }

    private static ExperimentResult Result(List<Row> rows, DigitScale scale)
    {
        var table = new LabTable(
            $"Modes of {StackedDigits.Modes} in {scale.Samples} samples", "samples of", "modes", "reverse KL", "CPU seconds");
        foreach (Row row in rows)
            table.Add(row.Name, row.Coverage.ModesFound, row.Coverage.ReverseKl, row.Time.CpuSeconds);
        return new ExperimentResult
        {
            Figures =
            {
                ["samplesOf"] = rows.Select(row => row.Name).ToArray(),
                ["modesFound"] = rows.Select(row => row.Coverage.ModesFound).ToArray(),
                ["reverseKl"] = rows.Select(row => row.Coverage.ReverseKl).ToArray(),
                ["samples"] = scale.Samples,
                ["steps"] = scale.Steps,
                ["trainingSeconds"] = rows.Select(row => row.Time.Seconds).ToArray(),
                ["trainingCpuSeconds"] = rows.Select(row => row.Time.CpuSeconds).ToArray(),
            },
            Tables = { table },
            Files =
            {
                // The table's rows; a sample's channels stand side by side.
                ["stacked-mnist.png"] = new SampleSheet(StackedDigits.Side, StackedDigits.Channels, SheetRows)
                    .ToPng([.. rows.Select(row => Blocks(row.Samples))]),
            },
        };
    }

    private static float[][] Blocks(float[] samples) =>
        [.. samples.Chunk(SheetRows * StackedDigits.Channels * StackedDigits.Side * StackedDigits.Side).Take(SheetColumns)];

    private sealed record Row(string Name, float[] Samples, StackedCoverage Coverage, CpuTime Time);
}
