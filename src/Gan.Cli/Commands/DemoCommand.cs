using System.CommandLine;
using Gan.Onnx;

namespace Gan.Cli;

/// <summary><c>gan demo</c>: the whole way in one command, from images to an ONNX generator and pictures that it draws.</summary>
internal static class DemoCommand
{
    private const int Seed = 1;
    private const int Pictures = 64;

    private static readonly string _defaultFolder = Path.Combine("out", "demo");

    /// <summary>
    /// What <c>gan train</c> is asked for: a narrow network at ten times the paper's learning rate, whose averaged weights draw digits that
    /// can be read after a minute or two on two cores.
    /// </summary>
    private static readonly string[] _training =
    [
        $"--seed={Seed}", "--batch=32", "--base=16", "--critic-steps=3", "--learning-rate=0.001", "--ema=0.99",
    ];

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
        var command = new Command("demo", "Trains WGAN-GP for a minute or two, and serves it on ONNX Runtime to draw pictures.")
        {
            data, steps, output,
        };
        return command.WithWork((parsed, context) =>
            Run(parsed.GetRequiredValue(data), parsed.GetValue(steps), parsed.GetRequiredValue(output), context));
    }

    private static DemoResult Run(string data, int steps, string output, CommandContext context)
    {
        TrainResult trained = TrainCommand.Train([.. _training, $"--data={data}", $"--steps={steps}", $"--out={output}"], context);
        string model = Path.Combine(output, ModelFolder.Generator), served = Path.Combine(output, "generated.png");
        using GeneratorTransformer generator = GeneratorFile.Open(model, ComputeDevice.Parse("auto").Serving);
        generator.SaveGrid(served, Pictures, Seed);
        return new DemoResult
        {
            Model = model,
            Trained = Path.Combine(output, ModelFolder.Samples),
            Served = served,
            StepsDone = trained.StepsDone,
            Seconds = trained.Seconds,
        };
    }

    private sealed record DemoResult : CommandResult
    {
        public required string Model { get; init; }
        public required string Trained { get; init; }
        public required string Served { get; init; }
        public required int StepsDone { get; init; }
        public double? Seconds { get; init; }

        public override string ToText() => string.Join(
            Environment.NewLine,
            $"Pictures of the fitted model: {Path.GetFullPath(Trained)}",
            $"Pictures of its ONNX file:    {Path.GetFullPath(Served)}",
            $"The generator:                {Path.GetFullPath(Model)}");
    }
}
