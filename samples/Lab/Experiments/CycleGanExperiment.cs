namespace Lab;

/// <summary>
/// CycleGAN (Zhu et al., arXiv:1703.10593) on drawn digits in two styles, thin white on black and thick black on white, of which it
/// never sees the same digit in both. The figures are on digits that it was not trained on: see <see cref="TranslationScore"/>.
/// </summary>
internal sealed class CycleGanExperiment : Experiment
{
    private const int Steps = 600;
    private const int TrainingDigits = 4_096;
    private const int HeldOutDigits = 256;

    public override string Name => "cyclegan";

    public override string Description => "Two styles of digits without pairs: how near the translations, both ways, are to the truth.";

    public override double DefaultBudget => 200;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        int steps = settings.Scaled(Steps);
        var ml = new MLContext();
        var options = TrainingOptions(ml, steps, settings, cancellationToken);
        using TranslatorTransformer translator = ml.Transforms
            .TrainCycleGan("Translation", nameof(DigitPair.Input), nameof(DigitPair.Target), options)
            .Fit(View(ml, TrainingDigits, settings.Seed));
        cancellationToken.ThrowIfCancellationRequested();
        IDataView heldOut = View(ml, HeldOutDigits, settings.Seed + 2L);
        var there = TranslationScore.Of(translator, heldOut, nameof(DigitPair.Input), nameof(DigitPair.Target));
        var back = TranslationScore.Of(translator.Reverse!, heldOut, nameof(DigitPair.Target), nameof(DigitPair.Input));
        return new ExperimentResult
        {
            Figures =
            {
                ["steps"] = steps,
                ["error"] = there.Error,
                ["copyError"] = there.CopyError,
                ["gain"] = there.Gain,
                ["reverseError"] = back.Error,
                ["reverseCopyError"] = back.CopyError,
                ["reverseGain"] = back.Gain,
            },
            Files = { ["cyclegan.png"] = TranslationScore.ToPng(there, back) },
        };
    }

    private static CycleGanOptions TrainingOptions(
        MLContext ml, int steps, ExperimentSettings settings, CancellationToken cancellationToken) => new()
        {
            // Other digits than those of the input.
            TargetData = View(ml, TrainingDigits, settings.Seed + 1L),
            Steps = steps,
            BatchSize = 4,
            BaseChannels = 12,
            Blocks = 2,
            CriticHalvings = 2,
            // A digit of the one style is not to stay as it is, but to be inverted.
            IdentityWeight = 0,
            Optimizer = new AdamSettings { LearningRate = 1e-3, Beta1 = 0.5, Beta2 = 0.999, Schedule = LearningRateSchedule.Linear },
            CriticOptimizer = new AdamSettings { LearningRate = 5e-4, Beta1 = 0.5, Beta2 = 0.999, Schedule = LearningRateSchedule.Linear },
            Seed = settings.Seed,
            GpuDeviceId = null,
            Threads = 1,
            Progress = new ProgressFraction(settings.Progress),
            CancellationToken = cancellationToken,
        };

    private static IDataView View(MLContext ml, int count, long seed) =>
        DigitPair.View(ml, count, seed, DigitStyles.Thin, DigitStyles.ThickInverted);
}
