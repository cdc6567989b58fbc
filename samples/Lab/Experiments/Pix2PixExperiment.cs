namespace Lab;

/// <summary>
/// pix2pix (Isola et al., arXiv:1611.07004) on drawn digits: from outlines to filled strokes, and from strokes under a white square to
/// whole ones. The figures are on digits that it was not trained on: see <see cref="TranslationScore"/>.
/// </summary>
internal sealed class Pix2PixExperiment : Experiment
{
    private const int Steps = 3_000;
    private const int TrainingDigits = 32_768;
    private const int HeldOutDigits = 256;

    public override string Name => "pix2pix";

    public override string Description => "Outlines become filled digits and gaps are closed: how near the translations are to the truth.";

    public override double DefaultBudget => 360;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        int steps = settings.Scaled(Steps);
        TranslationScore outline = Train(DigitStyles.Outline, 0), gap = Train(DigitStyles.Masked, 0.5);
        return new ExperimentResult
        {
            Figures =
            {
                ["steps"] = steps,
                ["outlineError"] = outline.Error,
                ["outlineCopyError"] = outline.CopyError,
                ["outlineGain"] = outline.Gain,
                ["gapError"] = gap.Error,
                ["gapCopyError"] = gap.CopyError,
                ["gapGain"] = gap.Gain,
            },
            Files = { ["pix2pix.png"] = TranslationScore.ToPng(outline, gap) },
        };

        TranslationScore Train(DigitStyle style, double done) => Pix2PixExperiment.Train(
            style, TrainingOptions(steps, new ProgressFraction(settings.Progress, done, 0.5), settings.Seed, cancellationToken));
    }

    private static TranslationScore Train(DigitStyle style, Pix2PixOptions options)
    {
        var ml = new MLContext();
        long seed = options.Seed!.Value;
        using TranslatorTransformer translator = ml.Transforms
            .TrainPix2Pix("Translation", nameof(DigitPair.Input), nameof(DigitPair.Target), options)
            .Fit(DigitPair.View(ml, TrainingDigits, seed, style, DigitStyles.Filled));
        options.CancellationToken.ThrowIfCancellationRequested();
        IDataView heldOut = DigitPair.View(ml, HeldOutDigits, seed + 1, style, DigitStyles.Filled);
        return TranslationScore.Of(translator, heldOut, nameof(DigitPair.Input), nameof(DigitPair.Target));
    }

    private static Pix2PixOptions TrainingOptions(
        int steps, IProgress<TrainingProgress> progress, int seed, CancellationToken cancellationToken) => new()
        {
            Steps = steps,
            BatchSize = 16,
            BaseChannels = 16,
            Depth = 4,
            Dropout = 0,
            Optimizer = new AdamSettings { LearningRate = 4e-3, Beta1 = 0.5, Beta2 = 0.999, Schedule = LearningRateSchedule.Linear },
            CriticOptimizer = new AdamSettings { LearningRate = 2e-4, Beta1 = 0.5, Beta2 = 0.999 },
            Seed = seed,
            GpuDeviceId = null,
            Threads = 1,
            Progress = progress,
            CancellationToken = cancellationToken,
        };
}
