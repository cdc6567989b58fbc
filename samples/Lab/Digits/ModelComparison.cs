using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Lab;

/// <summary>Trains a diffusion model and WGAN-GP for the same time, and judges both.</summary>
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
        var judge = new DigitScorer(DigitSet.Read(new MLContext().Data.TakeRows(digits.HeldOut, scale.Samples)), classifier);
        float[] data = Spread(learned);
        return
        [
            new ComparedModel(digits.Name, "data", data, judge.Score(data)),
            Train(DigitModel.Diffusion, scale.DiffusionChannels, digits, judge),
            Train(DigitModel.Wgan, scale.WganChannels, digits, judge),
        ];
    }

    /// <summary>Digits from all over the data: the later ones of MNIST are by other people.</summary>
    private float[] Spread(DigitSet digits)
    {
        int stride = digits.Images.Length / scale.Samples;
        return [.. Enumerable.Range(0, scale.Samples).SelectMany(i => digits.Images[i * stride])];
    }

    private ComparedModel Train(DigitModel model, int baseChannels, DigitSource digits, DigitScorer judge)
    {
        int steps = StepsIn(scale.TrainingSeconds);
        (GeneratorTransformer trained, CpuTime training) = CpuTime.Measure(() => Fit(steps, new ProgressFraction(settings.Progress)));
        using var generator = trained;
        cancellationToken.ThrowIfCancellationRequested();
        // The first call of a process also compiles.
        generator.Generate(1, settings.Seed);
        (float[] samples, CpuTime sampling) = CpuTime.Measure(() => generator.Generate(scale.Samples, settings.Seed));
        return new ComparedModel(digits.Name, model.Name, samples, judge.Score(samples))
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
