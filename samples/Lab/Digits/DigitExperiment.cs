using System.CommandLine;

namespace Lab;

/// <summary>An experiment on one model of digits: at full size, or <c>--quick</c> to see that it works.</summary>
/// <param name="full">The size of the budget by default.</param>
/// <param name="quick">The size of <c>--quick</c>.</param>
internal abstract class DigitExperiment(DigitScale full, DigitScale quick) : Experiment
{
    private readonly Option<bool> _quick =
        ExperimentOptions.Quick("A few steps of small networks: a few seconds, which teach them nothing.");

    public override IEnumerable<Option> Options => [_quick];

    /// <summary>The size that was asked for.</summary>
    protected DigitScale Scale(ExperimentSettings settings) =>
        settings.Get(_quick) ? quick : full with { Steps = settings.Scaled(full.Steps) };

    /// <summary>Trains a model, and says what that has cost.</summary>
    /// <exception cref="OperationCanceledException">It was cut short.</exception>
    protected static (GeneratorTransformer Generator, CpuTime Time) Train(
        Func<GeneratorTransformer> fit, CancellationToken cancellationToken)
    {
        (GeneratorTransformer generator, CpuTime time) = CpuTime.Measure(fit);
        if (!cancellationToken.IsCancellationRequested)
            return (generator, time);
        generator.Dispose();
        throw new OperationCanceledException(cancellationToken);
    }
}

/// <summary>How large an experiment with digits is.</summary>
/// <param name="Steps">The generator's steps.</param>
/// <param name="BaseChannels">The width of its networks.</param>
/// <param name="ClassifierSteps">The steps of the classifier that reads its samples.</param>
/// <param name="Samples">How many samples are read.</param>
internal sealed record DigitScale(int Steps, int BaseChannels, int ClassifierSteps, int Samples);
