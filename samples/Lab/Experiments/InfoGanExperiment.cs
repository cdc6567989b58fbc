namespace Lab;

/// <summary>
/// Whether the categorical code of an InfoGAN (arXiv:1606.03657) comes to stand for the drawn digit without ever seeing a label. A
/// classifier trained on drawn digits reads the samples of each category.
/// </summary>
internal sealed class InfoGanExperiment() : DigitExperiment(
    full: new(Steps: 4_000, BaseChannels: 16, ClassifierSteps: 600, Samples: 1_000),
    quick: new(Steps: 3, BaseChannels: 4, ClassifierSteps: 30, Samples: 100))
{
    private const int Side = 16;
    private const int BatchSize = 32;
    private const int DifferentDigits = 8_000;
    private const int AveragedReports = 10;

    // Few latents leave the kind of digit to the code: a smooth map of four numbers is no good at ten separate kinds.
    private const int LatentSize = 4;

    public override string Name => "infogan";

    public override string Description => "Drawn digits by InfoGAN: how well its categorical code tells the digit.";

    public override double DefaultBudget => 120;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        DigitScale scale = Scale(settings);
        var ml = new MLContext();
        var digits = Digits(settings.Seed, DifferentDigits);
        using var classifier = DigitClassifier.Train(DigitSet.Read(digits), scale.ClassifierSteps, settings.Seed, cancellationToken);
        var information = new MetricHistory(TrainingMetric.MutualInformation, new ProgressFraction(settings.Progress));

        var options = TrainingOptions(settings.Seed, scale, information, cancellationToken);
        (GeneratorTransformer trained, CpuTime time) = Train(
            () => ml.Transforms.TrainInfoGan("Synthetic", "Image", options).Fit(digits), cancellationToken);
        using GeneratorTransformer generator = trained;
        return Result(new CodedDigits(generator), classifier, information, options, scale, time);
    }

    private static IDataView Digits(long seed, int count) => new MLContext().Data.LoadDigits(count, seed, Side);

    private static InfoGanOptions TrainingOptions(
        int seed, DigitScale scale, IProgress<TrainingProgress> progress, CancellationToken cancellationToken) => new()
        {
            Variant = GanVariant.Gan,
            GeneratorOptimizer = new AdamSettings { LearningRate = 1e-3, Beta1 = 0.5 },
            CriticOptimizer = new AdamSettings { LearningRate = 4e-4, Beta1 = 0.5 },
            Steps = scale.Steps,
            BatchSize = BatchSize,
            BaseChannels = scale.BaseChannels,
            LatentSize = LatentSize,
            EmaDecay = 0.99,
            ShuffleBuffer = DifferentDigits,
            Seed = seed,
            Progress = progress,
            CancellationToken = cancellationToken,
        };

    private static ExperimentResult Result(CodedDigits samples, DigitClassifier classifier, MetricHistory information,
        InfoGanOptions options, DigitScale scale, CpuTime time)
    {
        var random = new Random(options.Seed!.Value);
        int[][] readings = [.. Enumerable.Range(0, DigitSet.Classes).Select(
            category => classifier.Read(samples.OfCategory(category, scale.Samples / DigitSet.Classes, random)))];
        var confusion = new ConfusionMatrix(readings, DigitSet.Classes);
        int[][] labelsByCategory = samples.LabelsByCategory(Digits(options.Seed.Value + 1L, scale.Samples));
        var result = new ExperimentResult
        {
            Figures =
            {
                ["purity"] = confusion.Purity,
                ["digitOfCategory"] = confusion.Majority,
                ["digitsFound"] = confusion.Majority.Distinct().Count(),
                ["purityOfReadData"] = new ConfusionMatrix(labelsByCategory, DigitSet.Classes).Purity,
                ["mutualInformation"] = information.Values.TakeLast(AveragedReports).Average(),
                ["samples"] = scale.Samples,
                ["steps"] = scale.Steps,
                ["trainingSeconds"] = time.Seconds,
                ["trainingCpuSeconds"] = time.CpuSeconds,
            },
            Tables = { confusion.ToTable("What the classifier reads", "category") },
            Files =
            {
                ["infogan-category.png"] = samples.SweepCategory(),
                ["infogan-information.svg"] = new Plot("Bound of the mutual information of codes and samples", "steps", "nats")
                    .Line("information", information.Steps, information.Values).ToSvg(),
            },
        };
        for (int code = 0; code < options.ContinuousCodes; code++)
            result.Files[$"infogan-continuous-{code}.png"] = samples.SweepContinuous(code);
        return result;
    }
}
