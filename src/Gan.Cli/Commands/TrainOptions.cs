using System.CommandLine;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>The options of <c>gan train</c>. Their ranges are those of <see cref="GanOptions"/>, which checks them.</summary>
internal sealed class TrainOptions
{
    private static readonly GanOptions _defaults = new();

    private readonly Option<string> _data = TrainingData.Option(
        "; for pix2pix and cyclegan a folder with sub-folders input and target");

    private readonly Option<string?> _labels = new("--labels")
    {
        Description = "The IDX file of the images' labels.",
        HelpName = "FILE",
    };

    private readonly Option<long> _count = new("--count")
    {
        Description = "How many different digits to draw, with --data digits.",
        DefaultValueFactory = _ => 60_000,
    };

    private readonly Option<string> _model = new("--model")
    {
        Description = $"The kind of model: {string.Join(", ", TrainModel.Names)}.",
        HelpName = "NAME",
        DefaultValueFactory = _ => GanVariant.WganGradientPenalty.Name,
    };

    private readonly Option<string?> _network = new("--network")
    {
        Description = "The networks; by default those of the model's paper.",
        HelpName = string.Join('|', GanNetwork.Names),
    };

    private readonly Option<int> _size = new("--size")
    {
        Description = "Pixels of an image's side. Images of another size are resized.",
        HelpName = string.Join('|', TrainSettings.Sizes),
        DefaultValueFactory = _ => 32,
    };

    private readonly Option<int?> _channels = new("--channels")
    {
        Description = "1 for gray images, 3 for colour, 4 for colour and alpha; by default what the data need.",
        HelpName = "1|3|4",
    };

    private readonly Option<int> _steps = new("--steps")
    {
        Description = "Steps of the generator to train for.",
        DefaultValueFactory = _ => _defaults.Steps,
    };

    private readonly Option<int?> _batch = new("--batch")
    {
        Description = $"Images per step; by default {_defaults.BatchSize}, or what the model's paper has (1 for pix2pix and cyclegan).",
    };

    private readonly Option<int?> _base = new("--base")
    {
        Description = "Feature channels of the layers next to the image, of which deeper layers have multiples. "
            + $"More are slower and draw better. By default {_defaults.BaseChannels}, or what the model's networks have.",
    };

    private readonly Option<int?> _criticSteps = new("--critic-steps")
    {
        Description = "Steps of the critic for one of the generator; by default what the model's paper has (5 for wgan and wgan-gp).",
    };

    private readonly Option<string?> _criticWarmup = new("--critic-warmup")
    {
        Description = "More steps of the critic while it is new: for each of the generator's first STEPS, CRITICSTEPS of them, "
            + "such as 25:100.",
        HelpName = "STEPS:CRITICSTEPS",
    };

    private readonly Option<string[]> _penalty = new("--penalty")
    {
        Description = "Steadies the training beside what the model has, or in place of its own of the same kind; repeat it for more: "
            + $"{string.Join(", ", Penalty.Known.Select(WithConstant))}.",
        HelpName = "NAME[=VALUE]",
    };

    private readonly Option<double?> _labelSmoothing = new("--label-smoothing")
    {
        Description = "Label data real with this probability only, such as 0.9; for models whose loss has labels.",
        HelpName = "LABEL",
    };

    private readonly Option<string?> _optimizer = new("--optimizer")
    {
        Description = "The optimizer of both networks, with its own defaults; by default what the model's paper has.",
        HelpName = string.Join('|', OptimizerSettings.Names),
    };

    private readonly Option<double?> _learningRate = new("--learning-rate")
    {
        Description = "The step size of both optimizers; by default what the model's paper has (0.0001 for wgan-gp), "
            + "or the optimizer where --optimizer names another.",
    };

    private readonly Option<double?> _criticLearningRate = new("--critic-learning-rate")
    {
        Description = "The step size of the critic's optimizer; by default that of the generator's.",
    };

    private readonly Option<string?> _schedule = new("--schedule")
    {
        Description = "How the step sizes change over the training: not at all, or to zero on a line or half a cosine wave.",
        HelpName = string.Join('|', LearningRateSchedule.Names),
    };

    private readonly Option<string?> _dynamics = new("--dynamics")
    {
        Description = "In which order and at which points the two networks step.",
        HelpName = string.Join('|', GameDynamics.Names),
    };

    private readonly Option<int?> _seed = new("--seed")
    {
        Description = "Makes the run repeatable, bit for bit, on the CPU.",
    };

    private readonly Option<string> _device = SharedOptions.Device();

    private readonly Option<bool> _bf16 = new("--bf16")
    {
        Description = "Compute convolutions in bfloat16: faster where the processor has it, a little less exact.",
    };

    private readonly Option<double?> _ema = new("--ema")
    {
        Description = "Keep an exponential moving average of the generator's weights with this decay, such as 0.999, "
            + "and use it as the result.",
        HelpName = "DECAY",
    };

    private readonly Option<string> _out = SharedOptions.Out(
        "The folder for generator.onnx, pipeline.zip, samples.png, metrics.csv and options.json; made if it does not exist.", "DIR");

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All =>
    [
        _data, _labels, _count, _model, _network, _size, _channels, _steps, _batch, _base, _criticSteps, _criticWarmup, _penalty,
        _labelSmoothing, _optimizer, _learningRate, _criticLearningRate, _schedule, _dynamics, _seed, _device, _bf16, _ema, _out,
    ];

    /// <summary>Their values.</summary>
    public TrainSettings Read(ParseResult parsed) => new()
    {
        Data = parsed.GetRequiredValue(_data),
        Labels = parsed.GetValue(_labels),
        Count = parsed.GetValue(_count),
        Model = parsed.GetRequiredValue(_model),
        Network = parsed.GetValue(_network),
        Size = parsed.GetValue(_size),
        Channels = parsed.GetValue(_channels),
        Steps = parsed.GetValue(_steps),
        Batch = parsed.GetValue(_batch),
        Base = parsed.GetValue(_base),
        CriticSteps = parsed.GetValue(_criticSteps),
        CriticWarmup = parsed.GetValue(_criticWarmup),
        Penalties = parsed.GetValue(_penalty) ?? [],
        LabelSmoothing = parsed.GetValue(_labelSmoothing),
        Optimizer = parsed.GetValue(_optimizer),
        LearningRate = parsed.GetValue(_learningRate),
        CriticLearningRate = parsed.GetValue(_criticLearningRate),
        Schedule = parsed.GetValue(_schedule),
        Dynamics = parsed.GetValue(_dynamics),
        Seed = parsed.GetValue(_seed),
        Device = parsed.GetRequiredValue(_device),
        Bf16 = parsed.GetValue(_bf16),
        Ema = parsed.GetValue(_ema),
        Out = parsed.GetRequiredValue(_out),
    };

    private static string WithConstant(PenaltyKind kind) => kind.Constant.Length == 0 ? kind.Name : $"{kind.Name} ({kind.Constant})";
}
