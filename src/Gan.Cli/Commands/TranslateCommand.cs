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
            Description = "The image to translate, or a folder or zip archive of images, at any depth.",
            HelpName = "FILE|DIR",
            Required = true,
        };
        Option<string> output = SharedOptions.Out(
            "The PNG file to write, or for a folder of images a folder, made if need be, which gets them under their names.",
            "FILE.png|DIR");
        Option<string> device = SharedOptions.Device();
        Option<int?> threads = SharedOptions.Threads();
        return new Command("translate", "Translates images with a trained translator.")
        {
            model, input, output, device, threads,
        }
            .WithWork((parsed, context) => Translate(
                parsed.GetRequiredValue(model),
                parsed.GetRequiredValue(input),
                parsed.GetRequiredValue(output),
                ComputeDevice.Parse(parsed.GetRequiredValue(device)),
                parsed.GetValue(threads),
                context));
    }

    private static Result Translate(
        string model, string input, string output, ComputeDevice device, int? threads, CommandContext context)
    {
        bool isFile = File.Exists(input) && !Path.GetExtension(input).Equals(".zip", StringComparison.OrdinalIgnoreCase);
        if (!isFile && !File.Exists(input) && !Directory.Exists(input))
            throw new FileNotFoundException($"--in must be a file or a folder that exists, but '{input}' does not.", input);
        if (isFile && !Path.GetExtension(output).Equals(".png", StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"--out must be a PNG file where --in is a file, but is '{output}'.");
        if (Path.GetFullPath(input).TrimEnd(Path.DirectorySeparatorChar) == Path.GetFullPath(output).TrimEnd(Path.DirectorySeparatorChar))
            throw new UsageException($"--out must be another place than --in, which it would overwrite, but both are '{input}'.");
        var options = new ImageServingOptions
        {
            GpuDeviceId = device.GpuDeviceId,
            FallbackToCpu = device.FallbackToCpu,
            Threads = threads,
        };
        using var translator = new AnySizeTranslator(Open(model, options));
        int count = isFile ? TranslateFile(translator, input, output) : TranslateFolder(translator, input, output, context);
        return new Result
        {
            Out = output,
            Count = count,
            Variant = translator.Metadata.Variant,
            Device = translator.Device,
        };
    }

    private static int TranslateFile(AnySizeTranslator translator, string input, string output)
    {
        using MLImage image = ImageFiles.ReadFile(input);
        Write(translator, image, output);
        return 1;
    }

    private static int TranslateFolder(AnySizeTranslator translator, string input, string output, CommandContext context)
    {
        using ImageFiles files = ImageFiles.Open(input);
        if (files.Images.Count == 0)
            throw new InvalidDataException($"'{input}' must hold images (PNG, JPEG, GIF, BMP, WebP or ICO), but: {files.Summary}");
        RequireDifferentTargets(files);
        RequireInside(files);
        context.Tell(files.Summary);
        OutputFolder.Prepare(output);
        int count = 0;
        foreach (ImageFile file in files.Images)
        {
            if (context.CancellationToken.IsCancellationRequested)
                throw new OperationCanceledException($"Canceled after {count} of {files.Images.Count} images, which are in '{output}'.");
            try
            {
                using MLImage image = files.Read(file);
                string target = Path.Combine(output, Target(file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                Write(translator, image, target);
                count++;
            }
            catch (InvalidDataException e)
            {
                context.Warn($"{e.Message} It is left out.");
            }
        }
        return count > 0 ? count : throw new InvalidDataException($"None of the images of '{input}' can be translated.");
    }

    private static void RequireDifferentTargets(ImageFiles files)
    {
        if (files.Images.GroupBy(Target, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is not { } same)
            return;
        string names = string.Join(" and ", same.Select(file => $"'{file.Name}'"));
        throw new InvalidDataException(
            $"The images of '{files.Path}' must have different names without their extensions, but {names} would all become '{same.Key}'.");
    }

    // An archive may have any names.
    private static void RequireInside(ImageFiles files)
    {
        if (files.Images.FirstOrDefault(file => Path.IsPathRooted(file.Name) || file.Name.Split('/').Contains("..")) is { } outside)
            throw new InvalidDataException($"The images of '{files.Path}' must have names inside of it, but one has '{outside.Name}'.");
    }

    private static string Target(ImageFile file) => Path.ChangeExtension(file.Name, ".png");

    private static void Write(AnySizeTranslator translator, MLImage image, string target)
    {
        using MLImage translated = translator.Translate(image);
        OutputFile.Write(target, translated.Save);
    }

    private static TranslatorTransformer Open(string model, ImageServingOptions options) => TrainedFile.Open(
        model,
        onnx => new TranslatorTransformer(onnx, outputColumnName: "Translation", inputColumnName: "Image", options),
        (catalog, pipeline) => catalog.FindTranslator(pipeline, options.GpuDeviceId, options.FallbackToCpu, threads: options.Threads));

    private sealed record Result : CommandResult
    {
        public required string Out { get; init; }
        public required int Count { get; init; }
        public required string Variant { get; init; }
        public required string Device { get; init; }

        public override string ToText() => Count == 1 ? $"The translation is {Out}." : $"{Count} translations are in {Out}.";
    }
}
