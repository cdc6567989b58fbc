using System.CommandLine;
using Gan.Onnx;

namespace Gan.Cli;

/// <summary><c>gan generate</c>: images of a trained generator.</summary>
internal static class GenerateCommand
{
    private const int MaxCount = 10_000;

    public static Command Create()
    {
        Option<string> model = SharedOptions.Model("The generator: generator.onnx, or the pipeline.zip that holds it.");
        Option<int> count = new("--count")
        {
            Description = $"How many images, 1 to {MaxCount}.",
            DefaultValueFactory = _ => 64,
        };
        Option<long> seed = new("--seed")
        {
            Description = "The first image's seed; the others have the following ones. The same seed gives the same image.",
            DefaultValueFactory = _ => 0,
        };
        Option<string> output = SharedOptions.Out("The picture to write, a PNG file.", "FILE.png");
        Option<string> device = SharedOptions.Device();
        var samples = new SampleOptions();
        var command = new Command("generate", "Makes images with a trained generator.") { model, count, seed, output, device };
        samples.AddTo(command);
        return command.WithWork((parsed, _) => Generate(
            parsed.GetRequiredValue(model),
            parsed.GetValue(count),
            parsed.GetValue(seed),
            parsed.GetRequiredValue(output),
            ServingDevice.Parse(parsed.GetRequiredValue(device)),
            samples.Read(parsed)));
    }

    private static GenerateResult Generate(
        string model, int count, long seed, string output, GeneratorOptions options, SampleRequest request)
    {
        if (count is < 1 or > MaxCount)
            throw new UsageException($"--count must be from 1 to {MaxCount}, but is {count}.");
        SampleGrid.RequirePng(output);
        using GeneratorTransformer generator = GeneratorFile.Open(model, options);
        float[] pixels = UsageException.Guard(() => generator.Generate(count, seed, request));
        SampleGrid.Save(pixels, generator.Metadata, output);
        return new GenerateResult
        {
            Out = output,
            Count = count,
            Seed = seed,
            Channels = generator.Metadata.Channels,
            Height = generator.Metadata.Height,
            Width = generator.Metadata.Width,
            Device = generator.Device,
        };
    }
}
