namespace Lab;

/// <summary>Trains a diffusion model and WGAN-GP for the same time, and scores both.</summary>
/// <param name="scale">How large it is.</param>
/// <param name="settings">The seed, and who is told of the progress.</param>
/// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
internal sealed class ModelComparison(ComparisonScale scale, ExperimentSettings settings, CancellationToken cancellationToken)
{
    /// <summary>The data, the diffusion model and WGAN-GP, in this order.</summary>
    public IReadOnlyList<ComparedModel> On(DigitSource digits)
    {
        var learned = DigitSet.Read(digits.Training);
        using var classifier = DigitClassifier.Train(learned, scale.ClassifierSteps, settings.Seed, cancellationToken);
        var scorer = new DigitScorer(DigitSet.Read(new MLContext().Data.TakeRows(digits.HeldOut, scale.Samples)), classifier);
        float[] data = Spread(learned);
        return
        [
            new ComparedModel(digits.Name, "data", data, scorer.Score(data)),
            Train(DigitModel.Diffusion, scale.DiffusionChannels, digits, scorer),
            Train(DigitModel.Wgan, scale.WganChannels, digits, scorer),
        ];
    }

    /// <summary>Digits from all over the data: the later ones of MNIST are by other people.</summary>
    private float[] Spread(DigitSet digits)
    {
        int stride = digits.Images.Length / scale.Samples;
        return [.. Enumerable.Range(0, scale.Samples).SelectMany(i => digits.Images[i * stride])];
    }

    private ComparedModel Train(DigitModel model, int baseChannels, DigitSource digits, DigitScorer scorer)
    {
        int steps = StepsIn(scale.TrainingSeconds);
        (GeneratorTransformer trained, CpuTime training) = CpuTime.Measure(() => Fit(steps, new ProgressFraction(settings.Progress)));
        using var generator = trained;
        cancellationToken.ThrowIfCancellationRequested();
        // The first call of a process also compiles.
        generator.Generate(1, settings.Seed);
        (float[] samples, CpuTime sampling) = CpuTime.Measure(() => generator.Generate(scale.Samples, settings.Seed));
        return new ComparedModel(digits.Name, model.Name, samples, scorer.Score(samples))
        {
            Steps = steps,
            Training = training,
            SecondsPerSample = sampling.CpuSeconds / scale.Samples,
        };

        // Learning rates fall toward an end, which must be known at the start.
        int StepsIn(double cpuSeconds)
        {
            var pace = new StepTimer();
            Fit(scale.PaceSteps, pace).Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            return pace.StepsIn(cpuSeconds);
        }

        GeneratorTransformer Fit(int steps, IProgress<TrainingProgress> progress) =>
            model.Estimator(new DigitTraining(baseChannels, steps, settings.Seed, progress, cancellationToken)).Fit(digits.Training);
    }
}

/// <summary>How large a comparison of models of digits is.</summary>
/// <param name="TrainingSeconds">The CPU seconds of each training.</param>
/// <param name="PaceSteps">The steps of a trial that tells how many such a training has.</param>
/// <param name="DiffusionChannels">The width of the diffusion model's network.</param>
/// <param name="WganChannels">The width of WGAN-GP's networks.</param>
/// <param name="ClassifierSteps">The steps of the classifier that reads the samples.</param>
/// <param name="Samples">How many samples of each model are judged, by as many held-out digits.</param>
internal sealed record ComparisonScale(
    double TrainingSeconds, int PaceSteps, int DiffusionChannels, int WganChannels, int ClassifierSteps, int Samples);

/// <summary>What came of a model, or of the data beside it.</summary>
/// <param name="Digits">The digits that it learned.</param>
/// <param name="Name">Its name, or "data".</param>
/// <param name="Samples">Image after image, in [-1, 1].</param>
/// <param name="Score">How good they are.</param>
internal sealed record ComparedModel(string Digits, string Name, float[] Samples, DigitScore Score)
{
    /// <summary>The steps of its training.</summary>
    public int Steps { get; init; }

    /// <summary>What its training has cost.</summary>
    public CpuTime Training { get; init; }

    /// <summary>The CPU seconds that one sample costs.</summary>
    public double SecondsPerSample { get; init; }
}
