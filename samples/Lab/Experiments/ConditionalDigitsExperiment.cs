using System.CommandLine;

namespace Lab;

/// <summary>
/// Whether a conditional WGAN-GP (arXiv:1411.1784, arXiv:1704.00028) draws the digit that it is asked for: it learns from real digits
/// through the public estimator, and a classifier trained on them reads its samples.
/// </summary>
internal sealed class ConditionalDigitsExperiment() : DigitExperiment(
    full: new(Steps: 6_000, BaseChannels: 16, ClassifierSteps: 2_000, Samples: 1_000),
    quick: new(Steps: 3, BaseChannels: 4, ClassifierSteps: 30, Samples: 100))
{
    private const int Side = 32;
    private const int BatchSize = 32;
    private const int LatentSize = 64;
    private const int SheetColumns = 10;

    private static readonly AdamSettings _optimizer = new() { LearningRate = 1e-3, Schedule = LearningRateSchedule.Linear };

    private readonly Option<string> _data = RealDigits.Option();
    private readonly Option<string> _conditioning =
        ExperimentOptions.Choice("--conditioning", "How the networks are told the digit.", [.. LabelConditioning.Names]);

    public override string Name => "conditional";

    public override string Description => "Real digits by conditional WGAN-GP: how often a classifier reads the digit that was asked for.";

    public override IEnumerable<Option> Options => [.. base.Options, _data, _conditioning];

    public override double DefaultBudget => 600;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        DigitScale scale = Scale(settings);
        var digits = new RealDigits(settings.Get(_data), Side);
        using var classifier = DigitClassifier.Train(
            DigitSet.Read(digits.Training), scale.ClassifierSteps, settings.Seed, cancellationToken);
        double heldOutAccuracy = classifier.Accuracy(DigitSet.Read(digits.HeldOut));
        var conditioning = LabelConditioning.Get(settings.Get(_conditioning));

        var options = TrainingOptions(settings, scale, conditioning, cancellationToken);
        (GeneratorTransformer trained, CpuTime time) = Train(() => Fit(digits.Training, options), cancellationToken);
        using GeneratorTransformer generator = trained;
        float[][] samples = [.. Enumerable.Range(0, DigitSet.Classes).Select(digit => Ask(generator, digit, scale, settings.Seed))];
        return Result(samples, classifier, heldOutAccuracy, conditioning, scale, time);
    }

    private static GeneratorTransformer Fit(IDataView digits, ConditionalGanOptions options)
    {
        var ml = new MLContext();
        var pipeline = ml.Transforms.Conversion.MapValueToKey("Label")
            .Append(ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Label", options));
        return pipeline.Fit(digits).LastTransformer;
    }

    private static ConditionalGanOptions TrainingOptions(
        ExperimentSettings settings, DigitScale scale, LabelConditioning conditioning, CancellationToken cancellationToken) => new()
        {
            // The critic need not be optimal to lead: two of its steps leave time for more of the generator's.
            Variant = GanVariant.WganGp with { CriticSteps = 2, Optimizer = _optimizer },
            Conditioning = conditioning,
            Steps = scale.Steps,
            BatchSize = BatchSize,
            BaseChannels = scale.BaseChannels,
            LatentSize = LatentSize,
            EmaDecay = 0.99,
            ShuffleBuffer = RealDigits.TrainingDigits,
            Seed = settings.Seed,
            Progress = new ProgressFraction(settings.Progress),
            CancellationToken = cancellationToken,
        };

    private static float[] Ask(GeneratorTransformer generator, int digit, DigitScale scale, int seed) => generator.Generate(
        scale.Samples / DigitSet.Classes, seed + (long)digit * scale.Samples, new SampleRequest { Label = $"{digit}" });

    private static ExperimentResult Result(float[][] samples, DigitClassifier classifier, double heldOutAccuracy,
        LabelConditioning conditioning, DigitScale scale, CpuTime time)
    {
        var confusion = new ConfusionMatrix([.. samples.Select(images => classifier.Read(images))], DigitSet.Classes);
        return new ExperimentResult
        {
            Figures =
            {
                ["conditioning"] = conditioning.Name,
                ["readAsAsked"] = confusion.ShareOfOwn.Average(),
                ["readAsAskedByDigit"] = confusion.ShareOfOwn,
                ["samples"] = scale.Samples,
                ["classifierAccuracy"] = heldOutAccuracy,
                ["steps"] = scale.Steps,
                ["trainingSeconds"] = time.Seconds,
                ["trainingCpuSeconds"] = time.CpuSeconds,
            },
            Tables = { confusion.ToTable("What the classifier reads", "asked for") },
            Files =
            {
                // A row for each digit.
                ["conditional.png"] = new SampleSheet(Side, SheetColumns, DigitSet.Classes)
                    .ToPng([[[.. samples.SelectMany(images => images.Take(SheetColumns * Side * Side))]]]),
            },
        };
    }
}
