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
    /// can be read after a minute or two on two quiet cores.
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
        Option<int?> threads = SharedOptions.Threads();
        Option<bool> overwrite = SharedOptions.Overwrite();
        var command = new Command(
            "demo", "Trains WGAN-GP, for a minute or two on two quiet cores, and serves it on ONNX Runtime to draw pictures.")
        {
            data, steps, threads, output, overwrite,
        };
        return command.WithWork((parsed, context) =>
        {
            string folder = parsed.GetRequiredValue(output);
            int? threadCount = parsed.GetValue(threads);
            string[] training =
            [
                .. _training,
                $"--data={parsed.GetRequiredValue(data)}", $"--steps={parsed.GetValue(steps)}", $"--out={folder}",
                .. threadCount is int count ? [$"--threads={count}"] : Array.Empty<string>(),
                // Its own folder has what an earlier demo left there.
                .. parsed.GetValue(overwrite) || IsOwn(folder) ? ["--overwrite"] : Array.Empty<string>(),
            ];
            return Draw(TrainCommand.Train(training, context), folder, threadCount);
        });
    }

    private static bool IsOwn(string folder) => Path.GetFullPath(folder) == Path.GetFullPath(_defaultFolder);

    private static DemoResult Draw(TrainResult trained, string folder, int? threads)
    {
        string model = Path.Combine(folder, ModelFolder.Generator), served = Path.Combine(folder, ModelFolder.Generated);
        using GeneratorTransformer generator = GeneratorFile.Open(model, ComputeDevice.Parse("auto").Serving(threads));
        generator.SaveGrid(served, Pictures, Seed);
        return new DemoResult
        {
            Model = model,
            Trained = Path.Combine(folder, ModelFolder.Samples),
            Served = served,
            Steps = trained.Steps,
            StepsDone = trained.StepsDone,
            Canceled = trained.Canceled,
            Seconds = trained.Seconds,
        };
    }

    private sealed record DemoResult : CommandResult
    {
        public required string Model { get; init; }
        public required string Trained { get; init; }
        public required string Served { get; init; }
        public required int Steps { get; init; }
        public required int StepsDone { get; init; }
        public required bool Canceled { get; init; }
        public double? Seconds { get; init; }

        public override string ToText() => string.Join(
            Environment.NewLine,
            Canceled ? $"Canceled after step {StepsDone} of {Steps}: the model so far." : $"Trained for {StepsDone} steps.",
            $"Pictures of the fitted model: {Path.GetFullPath(Trained)}",
            $"Pictures of its ONNX file:    {Path.GetFullPath(Served)}",
            $"The generator:                {Path.GetFullPath(Model)}");
    }
}
