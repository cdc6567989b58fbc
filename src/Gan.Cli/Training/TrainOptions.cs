using System.CommandLine;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>
/// The options of <c>gan train</c>, each declared once. Their ranges are those of <see cref="TrainingOptions"/> and its heirs, which check
/// them.
/// </summary>
internal sealed class TrainOptions
{
    private static readonly int[] _sizes = [16, 32, 64, 128, 256];
    private static readonly GanOptions _defaults = new();

    public Option<string> Data { get; } = TrainingData.Option(
        "; required for pix2pix and cyclegan, a folder with sub-folders input and target");

    public Option<string> Labels { get; } = New<string>("--labels", "The IDX file of the images' labels.", "FILE");

    public Option<long> Count { get; } = new("--count")
    {
        Description = "How many different digits to draw, with --data digits.",
        DefaultValueFactory = _ => 60_000,
    };

    public Option<string> Model { get; } = new("--model")
    {
        Description = $"The kind of model: {string.Join(", ", TrainModel.Names)}.",
        HelpName = "NAME",
        DefaultValueFactory = _ => GanVariant.WganGp.Name,
    };

    public Option<int> Size { get; } = new("--size")
    {
        Description = "Pixels of an image's side. Images of another size are resized.",
        HelpName = string.Join('|', _sizes),
        DefaultValueFactory = _ => 32,
        Validators =
        {
            result =>
            {
                if (result.GetValueOrDefault<int>() is int size && !_sizes.Contains(size))
                    result.AddError($"--size must be one of {string.Join(", ", _sizes)}, but is {size}.");
            },
        },
    };

    public Option<int> Steps { get; } = new("--steps")
    {
        Description = "Steps of the generator to train for.",
        DefaultValueFactory = _ => _defaults.Steps,
    };

    public Option<int> Seed { get; } = New<int>(
        "--seed", "Makes the run repeatable, bit for bit, on the CPU; by default one is drawn. options.json has it.");

    public Option<string> Out { get; } = SharedOptions.Out(
        "The folder for generator.onnx, pipeline.zip, samples.png, metrics.csv and options.json; made if it does not exist.", "DIR");

    public Option<bool> Overwrite { get; } = SharedOptions.Overwrite();

    /// <summary>All of them, in the order of the help, in which they also change a recipe.</summary>
    public IReadOnlyList<TrainOption> All => field ??=
    [
        new TrainOption<string>(Data),
        new TrainOption<string>(Labels),
        new TrainOption<long>(Count),
        new TrainOption<string>(Model),
        OfGanTraining<string>("--network", "The networks; by default those of the model's paper.",
            (options, name) => options with { Network = GanNetwork.Get(name) }, string.Join('|', GanNetwork.Names)),
        new TrainOption<int>(Size),
        OfTraining<int>("--channels", "1 for gray images, 3 for color, 4 for color and alpha; by default what the data need.",
            (options, channels) => options with { Channels = channels }, "1|3|4"),
        OfTraining(Steps, (options, steps) => options with { Steps = steps }),
        OfTraining<int>("--batch",
            $"Images per step; by default {_defaults.BatchSize}, or what the model's paper has (1 for pix2pix and cyclegan).",
            (options, batch) => options with { BatchSize = batch }),
        OfTraining<int>("--base",
            "Feature channels of the layers next to the image, of which deeper layers have multiples. More are slower and draw better. "
                + $"By default {_defaults.BaseChannels}, or what the model's networks have.",
            (options, width) => options with { BaseChannels = width }),
        OfGan<int>("--critic-steps",
            "Steps of the critic for one of the generator; by default what the model's paper has (5 for wgan and wgan-gp).",
            (gan, steps) => gan with { CriticSteps = steps }),
        OfGan<string>("--critic-warmup",
            "More steps of the critic while it is new: for each of the generator's first STEPS, CRITICSTEPS of them, such as 25:100.",
            (gan, text) => gan with { CriticWarmup = GanOptionText.ToWarmup(text) }, "STEPS:CRITICSTEPS"),
        OfKinds("--regularizer", "A term of the losses or a constraint on the critic's weights",
            Regularizer.Known, kind => kind.Name, gan => gan.Regularizers, (gan, kinds) => gan with { Regularizers = kinds }),
        OfKinds("--augmentation", "A change of the images that the critic sees",
            Augmentation.Known, kind => kind.Name, gan => gan.Augmentations, (gan, kinds) => gan with { Augmentations = kinds }),
        OfKinds("--network-change", "A change of the model's networks",
            NetworkChange.Known, kind => kind.Name, gan => gan.NetworkChanges, (gan, kinds) => gan with { NetworkChanges = kinds }),
        OfGan(
            NumberOption.Create(
                "--label-smoothing", "Label data real with this probability only, such as 0.9; for models whose loss has labels.", "LABEL"),
            (gan, label) => gan with { Loss = GanOptionText.ToSmoothLoss(label, gan) }),
        OfOptimizer<string>("--optimizer",
            "The optimizer of both networks, with its own defaults; by default what the model's paper has.",
            (own, name) => name == own.Name ? own : OptimizerSettings.Get(name), string.Join('|', OptimizerSettings.Names)),
        OfOptimizer(
            NumberOption.Create(
                "--learning-rate",
                "The step size of both optimizers; by default what the model's paper has (0.0001 for wgan-gp), "
                    + "or the optimizer where --optimizer names another."),
            (optimizer, rate) => optimizer with { LearningRate = rate }),
        OfOptimizer<string>("--schedule",
            "How the step sizes change over the training: not at all, or to zero on a line or half a cosine wave.",
            (optimizer, name) => optimizer with { Schedule = LearningRateSchedule.Get(name) },
            string.Join('|', LearningRateSchedule.Names)),
        // After all that changes the optimizer.
        new TrainOption<double>(
            NumberOption.Create("--critic-learning-rate", "The step size of the critic's optimizer; by default that of the generator's."),
            (recipe, rate) => recipe.ChangeGan(
                "--critic-learning-rate", gan => gan with { CriticOptimizer = recipe.Optimizer with { LearningRate = rate } })),
        OfGan<string>("--dynamics", "In which order and at which points the two networks step.",
            (gan, name) => gan with { Dynamics = GameDynamics.Get(name) }, string.Join('|', GameDynamics.Names)),
        new TrainOption<int>(Seed),
        OfTraining(SharedOptions.Device(), (options, text) =>
        {
            ComputeDevice device = ComputeDevice.Parse(text);
            return options with { GpuDeviceId = device.GpuDeviceId, FallbackToCpu = device.FallbackToCpu };
        }),
        OfTraining(SharedOptions.Threads(), (options, threads) => options with { Threads = threads }),
        OfGanTraining<bool>("--bf16", "Compute convolutions in bfloat16: faster where the processor has it, a little less exact.",
            (options, isAsked) => options with { UseBfloat16 = isAsked }),
        OfTraining(
            NumberOption.Create(
                "--ema",
                "Keep an exponential moving average of the generator's weights with this decay, such as 0.999, and use it as the result.",
                "DECAY"),
            (options, decay) => options with { EmaDecay = decay }),
        new TrainOption<string>(Out),
        new TrainOption<bool>(Overwrite),
    ];

    private static Option<T> New<T>(string name, string description, string? helpName = null) =>
        new(name) { Description = description, HelpName = helpName };

    /// <summary>An option of all models.</summary>
    private static TrainOption<T> OfTraining<T>(Option<T> option, Func<TrainingOptions, T, TrainingOptions> change) =>
        new(option, (recipe, value) => recipe with { Options = change(recipe.Options, value) });

    private static TrainOption<T> OfTraining<T>(
        string name, string description, Func<TrainingOptions, T, TrainingOptions> change, string? helpName = null) =>
        OfTraining(New<T>(name, description, helpName), change);

    private static TrainOption<T> OfOptimizer<T>(Option<T> option, Func<OptimizerSettings, T, OptimizerSettings> change) =>
        new(option, (recipe, value) => recipe with { Optimizer = change(recipe.Optimizer, value) });

    private static TrainOption<T> OfOptimizer<T>(
        string name, string description, Func<OptimizerSettings, T, OptimizerSettings> change, string? helpName = null) =>
        OfOptimizer(New<T>(name, description, helpName), change);

    /// <summary>An option of the kind of GAN, which other models refuse.</summary>
    private static TrainOption<T> OfGan<T>(Option<T> option, Func<GanVariant, T, GanVariant> change) =>
        new(option, (recipe, value) => recipe.ChangeGan(option.Name, gan => change(gan, value)));

    private static TrainOption<T> OfGan<T>(
        string name, string description, Func<GanVariant, T, GanVariant> change, string? helpName = null) =>
        OfGan(New<T>(name, description, helpName), change);

    /// <summary>
    /// An option for kinds of what a GAN has a list of. What is asked for takes the place of the GAN's own of the same kind, so that a
    /// constant can be changed.
    /// </summary>
    private static TrainOption<string[]> OfKinds<T>(
        string name, string description, IReadOnlyList<T> known, Func<T, string> nameOf,
        Func<GanVariant, IReadOnlyList<T>> listOf, Func<GanVariant, IReadOnlyList<T>, GanVariant> change) where T : class
    {
        string kinds = string.Join(", ", known.Select(kind => new NamedKind<T>(kind, nameOf(kind))));
        return OfGan<string[]>(
            name, $"{description}, beside what the model has, or in place of its own of the same kind; repeat it for more: {kinds}.",
            (gan, texts) =>
            {
                T[] asked = [.. texts.Select(text => NamedKind<T>.Parse(known, nameOf, name, text))];
                return change(gan, [.. listOf(gan).Where(own => asked.All(other => other.GetType() != own.GetType())), .. asked]);
            },
            "NAME[=VALUE]");
    }

    /// <summary>An option of the training of GANs, which other models refuse.</summary>
    private static TrainOption<T> OfGanTraining<T>(
        string name, string description, Func<AdversarialOptions, T, AdversarialOptions> change, string? helpName = null) =>
        new(New<T>(name, description, helpName), (recipe, value) => recipe.ChangeGanOptions(name, options => change(options, value)));
}
