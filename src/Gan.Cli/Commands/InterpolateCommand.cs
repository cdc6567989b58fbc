using System.CommandLine;
using Gan.Onnx;

namespace Gan.Cli;

/// <summary><c>gan interpolate</c>: the way from one image of a trained generator to another.</summary>
internal static class InterpolateCommand
{
    private const int MaxSteps = 1_000;

    public static Command Create()
    {
        Option<string> model = SharedOptions.Model("The generator: generator.onnx, or the pipeline.zip that holds it.");
        Option<long> from = new("--from") { Description = "The first image's seed.", HelpName = "SEED", Required = true };
        Option<long> to = new("--to") { Description = "The last image's seed.", HelpName = "SEED", Required = true };
        Option<int> steps = new("--steps")
        {
            Description = $"How many images, 2 to {MaxSteps}, both ends among them.",
            HelpName = "N",
            DefaultValueFactory = _ => 8,
        };
        Option<string> output = SharedOptions.Out("The picture to write, a PNG file with all images in a row.", "FILE.png");
        Option<string> device = SharedOptions.Device();
        var samples = new SampleOptions();
        var command = new Command(
            "interpolate", "Leads from one image of a generator to another, on the arc between their latent vectors.")
        {
            model, from, to, steps, output, device,
        };
        samples.AddTo(command);
        return command.WithWork((parsed, _) => Interpolate(
            parsed.GetRequiredValue(model),
            parsed.GetValue(from),
            parsed.GetValue(to),
            parsed.GetValue(steps),
            parsed.GetRequiredValue(output),
            ServingDevice.Parse(parsed.GetRequiredValue(device)),
            samples.Read(parsed)));
    }

    private static InterpolateResult Interpolate(
        string model, long from, long to, int steps, string output, GeneratorOptions options, SampleRequest request)
    {
        if (steps is < 2 or > MaxSteps)
            throw new UsageException($"--steps must be from 2 to {MaxSteps}, but is {steps}.");
        SampleGrid.RequirePng(output);
        using GeneratorTransformer generator = GeneratorFile.Open(model, options);
        float[] pixels = UsageException.Guard(() => generator.Interpolate(from, to, steps, request));
        SampleGrid.Save(pixels, generator.Metadata, output, columns: steps);
        return new InterpolateResult { Out = output, From = from, To = to, Steps = steps, Device = generator.Device };
    }
}
