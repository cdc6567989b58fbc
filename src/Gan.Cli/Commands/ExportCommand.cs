using System.CommandLine;
using Gan.Onnx;

namespace Gan.Cli;

/// <summary><c>gan export</c>: the ONNX file inside a saved pipeline.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        Option<string> model = SharedOptions.Model("The pipeline.zip that gan train or ML.NET has saved.");
        Option<string> output = SharedOptions.Out("The ONNX file to write.", "FILE.onnx");
        return new Command("export", "Takes the generator out of a saved pipeline, as an ONNX file.") { model, output }
            .WithWork((parsed, _) => Export(parsed.GetRequiredValue(model), parsed.GetRequiredValue(output)));
    }

    private static Result Export(string model, string output)
    {
        using GeneratorTransformer generator = GeneratorFile.FromPipeline(model, new GeneratorServingOptions());
        generator.SaveOnnx(output);
        return new Result
        {
            Out = output,
            Bytes = generator.OnnxModel.Length,
            LatentSize = generator.Metadata.LatentSize,
            Channels = generator.Metadata.Channels,
            Height = generator.Metadata.Height,
            Width = generator.Metadata.Width,
            Variant = generator.Metadata.Variant,
        };
    }

    private sealed record Result : CommandResult
    {
        public required string Out { get; init; }
        public required int Bytes { get; init; }
        public required int LatentSize { get; init; }
        public required int Channels { get; init; }
        public required int Height { get; init; }
        public required int Width { get; init; }
        public required string Variant { get; init; }

        public override string ToText() =>
            $"The generator (latent size {LatentSize}, {Width} x {Height} pixels, {ChannelText}) is in {Out}.";

        private string ChannelText => Channels == 1 ? "1 channel" : $"{Channels} channels";
    }
}
