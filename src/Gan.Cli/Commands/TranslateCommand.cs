using System.CommandLine;
using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Cli;

/// <summary><c>gan translate</c>: what a translator makes of images.</summary>
internal static class TranslateCommand
{
    public static Command Create()
    {
        Option<string> model = SharedOptions.Model("The translator: translator.onnx, or the pipeline.zip that holds it.");
        Option<string> input = new("--in")
        {
            Description = "The image to translate, or a folder of images.",
            HelpName = "FILE|DIR",
            Required = true,
        };
        Option<string> output = SharedOptions.Out(
            "The PNG file to write, or for a folder of images a folder, made if need be.", "FILE.png|DIR");
        Option<string> device = SharedOptions.Device();
        return new Command("translate", "Translates images with a trained translator.") { model, input, output, device }
            .WithWork((parsed, context) => Translate(
                parsed.GetRequiredValue(model),
                parsed.GetRequiredValue(input),
                parsed.GetRequiredValue(output),
                parsed.GetRequiredValue(device),
                context.CancellationToken));
    }

    private static Result Translate(
        string model, string input, string output, string device, CancellationToken cancellationToken)
    {
        ComputeDevice compute = ComputeDevice.Parse(device);
        bool isFolder = Directory.Exists(input);
        if (!isFolder && !Path.GetExtension(output).Equals(".png", StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"--out must be a PNG file where --in is a file, but is '{output}'.");
        string[] images = isFolder ? ImageFolder.Files(input) : [Existing("--in", input)];
        using TranslatorTransformer translator = Open(
            model, new ImageServingOptions { GpuDeviceId = compute.GpuDeviceId, FallbackToCpu = compute.FallbackToCpu });
        if (isFolder)
            OutputFolder.Prepare(output);
        foreach (string image in images)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string target = isFolder ? Path.Combine(output, Path.GetFileNameWithoutExtension(image) + ".png") : output;
            Translate(translator, image, target);
        }
        return new Result
        {
            Out = output,
            Count = images.Length,
            Variant = translator.Metadata.Variant,
            Device = translator.Device,
        };
    }

    private static void Translate(TranslatorTransformer translator, string source, string target)
    {
        try
        {
            using MLImage image = MLImage.CreateFromFile(source);
            using MLImage translated = translator.Translate(image);
            OutputFile.Write(target, translated.Save);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"'{source}': {e.Message}", e);
        }
    }

    private static TranslatorTransformer Open(string model, ImageServingOptions options) => TrainedFile.Open(
        model,
        onnx => new TranslatorTransformer(onnx, outputColumnName: "Translation", inputColumnName: "Image", options),
        (catalog, pipeline) => catalog.FindTranslator(pipeline, options.GpuDeviceId, options.FallbackToCpu));

    private static string Existing(string option, string path) =>
        File.Exists(path) ? path : throw new FileNotFoundException($"{option} must be a file that exists, but '{path}' does not.", path);

    private sealed record Result : CommandResult
    {
        public required string Out { get; init; }
        public required int Count { get; init; }
        public required string Variant { get; init; }
        public required string Device { get; init; }

        public override string ToText() => Count == 1 ? $"The translation is {Out}." : $"{Count} translations are in {Out}.";
    }
}
