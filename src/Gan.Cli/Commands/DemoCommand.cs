using System.CommandLine;
using Gan.Onnx;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary><c>gan demo</c>: the whole way in one command, from images to an ONNX generator and pictures that it draws.</summary>
internal static class DemoCommand
{
    private const int Seed = 1;
    private const int Pictures = 64;

    private static readonly string _defaultFolder = Path.Combine("out", "demo");

    public static Command Create()
    {
        Option<string> data = TrainingData.Option();
        Option<int> steps = new("--steps")
        {
            Description = "Steps of the generator to train for; more draw better.",
            DefaultValueFactory = _ => 1000,
        };
        Option<string> output = new("--out")
        {
            Description = "The folder for the model and the pictures; made if it does not exist.",
            HelpName = "DIR",
            DefaultValueFactory = _ => _defaultFolder,
        };
        var command = new Command("demo", "Trains WGAN-GP for a minute or two, and serves it on ONNX Runtime to draw pictures.") { data, steps, output };
        return command.WithWork((parsed, context) => Run(
            Settings(parsed.GetRequiredValue(data), parsed.GetValue(steps), parsed.GetRequiredValue(output)), context));
    }

    private static DemoResult Run(TrainSettings settings, CommandContext context)
    {
        TrainResult trained = TrainCommand.Train(settings, context);
        string model = Path.Combine(settings.Out, ModelFolder.Generator), served = Path.Combine(settings.Out, "generated.png");
        using GeneratorTransformer generator = GeneratorFile.Open(model, ServingDevice.Parse(settings.Device));
        generator.SaveGrid(served, Pictures, Seed);
        return new DemoResult
        {
            Model = model,
            Trained = Path.Combine(settings.Out, ModelFolder.Samples),
            Served = served,
            StepsDone = trained.StepsDone,
            Seconds = trained.Seconds,
        };
    }

    /// <summary>
    /// A narrow network at ten times the paper's learning rate, whose averaged weights draw digits that can be read after a minute or two on
    /// two cores.
    /// </summary>
    private static TrainSettings Settings(string data, int steps, string output) => new()
    {
        Data = data,
        Count = 60_000,
        Model = GanVariant.WganGradientPenalty.Name,
        Size = 32,
        Steps = steps,
        Batch = 32,
        Base = 16,
        CriticSteps = 3,
        LearningRate = 0.001,
        Seed = Seed,
        Device = "auto",
        Bf16 = false,
        Ema = 0.99,
        Out = output,
    };
}
