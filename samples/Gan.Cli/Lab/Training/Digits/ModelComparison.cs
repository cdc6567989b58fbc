using Gan.Onnx;
using Microsoft.ML;

namespace Gan.Cli.Lab.Training.Digits;

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
        var judge = new DigitJudge(DigitSet.Read(new MLContext().Data.TakeRows(digits.HeldOut, scale.Samples)), classifier);
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

    private ComparedModel Train(DigitModel model, int baseChannels, DigitSource digits, DigitJudge judge)
    {
        using var deadline = new CpuDeadline(scale.TrainingSeconds, settings.Progress, cancellationToken);
        (GeneratorTransformer trained, Effort training) =
            Effort.Of(() => model.Estimator(baseChannels, settings.Seed, deadline).Fit(digits.Training));
        using var generator = trained;
        cancellationToken.ThrowIfCancellationRequested();
        // The first call of a process also compiles.
        generator.Generate(1, settings.Seed);
        (float[] samples, Effort sampling) = Effort.Of(() => generator.Generate(scale.Samples, settings.Seed));
        return new ComparedModel(digits.Name, model.Name, samples, judge.Score(samples))
        {
            Steps = deadline.Steps,
            Training = training,
            SecondsPerSample = sampling.CpuSeconds / scale.Samples,
        };
    }
}
