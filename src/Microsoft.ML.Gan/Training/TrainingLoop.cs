using System.Diagnostics;

namespace Microsoft.ML.Gan.Training;

/// <summary>Takes steps until they are all taken or someone cancels, and reports how it goes. It knows no variant.</summary>
internal sealed class TrainingLoop(TrainingStep step, TrainingOptions options, IProgress<TrainingProgress> progress)
{
    /// <returns>The steps taken.</returns>
    /// <exception cref="InvalidOperationException">A loss is not finite.</exception>
    public int Run()
    {
        long start = Stopwatch.GetTimestamp();
        var (reportedStep, reportedTime) = (0, TimeSpan.Zero);
        for (int taken = 0; taken < options.Steps; )
        {
            if (options.CancellationToken.IsCancellationRequested)
                return taken;
            step.Run();
            taken++;
            if (taken % options.ProgressInterval != 0 && taken != options.Steps)
                continue;
            var losses = Finite(step.ReadLosses(), taken);
            var elapsed = Stopwatch.GetElapsedTime(start);
            double rate = (taken - reportedStep) * step.ImagesPerStep / (elapsed - reportedTime).TotalSeconds;
            progress.Report(new TrainingProgress(
                taken, options.Steps, losses.Critic, losses.Generator, losses.Wasserstein, rate, elapsed));
            (reportedStep, reportedTime) = (taken, elapsed);
        }
        return options.Steps;
    }

    private static StepLosses Finite(StepLosses losses, int step)
    {
        Check(losses.Critic, "critic");
        Check(losses.Generator, "generator");
        return losses;

        void Check(double loss, string player)
        {
            if (!double.IsFinite(loss))
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"The {player}'s loss must be finite, but is {loss} at step {step}. A lower learning rate or a gradient penalty steadies the training."));
        }
    }
}
