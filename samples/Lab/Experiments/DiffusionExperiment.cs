using System.CommandLine;

namespace Lab;

/// <summary>
/// Which draws better digits after the same CPU time on one core: a diffusion model (DDPM, arXiv:2006.11239, sampled by DDIM,
/// arXiv:2010.02502) or WGAN-GP (arXiv:1704.00028); and what its samples then cost. The figures depend on the machine, since a faster
/// one takes more steps in that time.
/// </summary>
internal sealed class DiffusionExperiment : Experiment
{
    private const int Side = 16;
    private const int SheetColumns = 10;
    private const int SheetRows = 8;
    private const int BatchOfSamples = 64;

    private static readonly ComparisonScale _fullScale =
        new(TrainingSeconds: 120, PaceSteps: 150, DiffusionChannels: 16, WganChannels: 32, ClassifierSteps: 2_000, Samples: 1_000);
    private static readonly ComparisonScale _quickScale =
        new(TrainingSeconds: 0.2, PaceSteps: 10, DiffusionChannels: 4, WganChannels: 4, ClassifierSteps: 30, Samples: 100);

    private readonly Option<bool> _quick =
        ExperimentOptions.Quick("Moments of training of small networks: a few seconds, which teach them nothing.");
    private readonly Option<string> _data = RealDigits.Option();

    public override string Name => "diffusion";

    public override string Description => "Digits by a diffusion model and by WGAN-GP after the same CPU time: how good, and how fast.";

    public override IEnumerable<Option> Options => [_quick, _data];

    public override double DefaultBudget => 600;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        ComparisonScale scale = settings.Get(_quick)
            ? _quickScale
            : _fullScale with { TrainingSeconds = _fullScale.TrainingSeconds * settings.Scale };
        var comparison = new ModelComparison(scale, settings, cancellationToken);
        return Result([.. Sources(settings).SelectMany(comparison.On)], scale);
    }

    /// <summary>The drawn digits; and the real ones, unless no one has asked for them and they are not there.</summary>
    private List<DigitSource> Sources(ExperimentSettings settings)
    {
        List<DigitSource> sources = [DigitSource.Drawn(Side, settings.Seed)];
        string folder = settings.Get(_data);
        if (settings.CommandLine.GetResult(_data) is { Implicit: false } || Directory.Exists(folder))
            sources.Add(DigitSource.Real(Side, folder));
        return sources;
    }

    private static ExperimentResult Result(IReadOnlyList<ComparedModel> models, ComparisonScale scale)
    {
        double[] seconds = [.. models.Select(model => model.SecondsPerSample * BatchOfSamples)];
        var table = new LabTable($"{scale.Samples} samples after {NumberFormat.Of(scale.TrainingSeconds)} CPU seconds of training",
            "digits", "samples of", "energy distance", "inception score", "steps", $"CPU seconds for {BatchOfSamples}");
        foreach ((ComparedModel model, double secondsOfBatch) in models.Zip(seconds))
            table.Add(model.Digits, model.Name, model.Score.Distance, model.Score.Inception, model.Steps, secondsOfBatch);
        return new ExperimentResult
        {
            Figures =
            {
                ["digits"] = models.Select(model => model.Digits).ToArray(),
                ["samplesOf"] = models.Select(model => model.Name).ToArray(),
                ["energyDistance"] = models.Select(model => model.Score.Distance).ToArray(),
                ["inceptionScore"] = models.Select(model => model.Score.Inception).ToArray(),
                ["samples"] = scale.Samples,
                ["samplingSteps"] = DigitModel.SamplingSteps,
                ["cpuSecondsFor64Samples"] = seconds,
                ["steps"] = models.Select(model => model.Steps).ToArray(),
                ["trainingSeconds"] = models.Select(model => model.Training.Seconds).ToArray(),
                ["trainingCpuSeconds"] = models.Select(model => model.Training.CpuSeconds).ToArray(),
            },
            Tables = { table },
            Files =
            {
                // A row for each kind of digits: data, DDPM, WGAN-GP.
                ["diffusion.png"] = new SampleSheet(Side, SheetColumns, SheetRows)
                    .ToPng([.. models.GroupBy(model => model.Digits, model => model.Samples).Select(group => group.ToArray())]),
            },
        };
    }
}
