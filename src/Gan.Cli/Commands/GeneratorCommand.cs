using System.CommandLine;
using Gan.Onnx;

namespace Gan.Cli;

/// <summary>A command that makes images with a trained generator, in one picture.</summary>
internal abstract class GeneratorCommand
{
    private readonly Option<string> _model = SharedOptions.Model("The generator: generator.onnx, or the pipeline.zip that holds it.");
    private readonly Option<string> _device = SharedOptions.Device();
    private readonly Option<int?> _threads = SharedOptions.Threads();
    private readonly SampleOptions _samples = new();

    /// <summary>The picture.</summary>
    protected abstract Option<string> Out { get; }

    /// <summary>The options that say which images, and how many.</summary>
    protected abstract IEnumerable<Option> Images { get; }

    /// <summary>Refuses wrong values, before the generator is read.</summary>
    /// <exception cref="UsageException">One is out of its range.</exception>
    protected abstract void Check(ParseResult parsed);

    /// <summary>Makes the images and writes the picture.</summary>
    /// <exception cref="UsageException">The request does not fit the generator.</exception>
    protected abstract CommandResult Draw(GeneratorTransformer generator, SampleRequest request, string path, ParseResult parsed);

    /// <summary>The command.</summary>
    protected Command Create(string name, string description)
    {
        var command = new Command(name, description) { _model };
        foreach (Option option in Images.Append(Out).Append(_device).Append(_threads).Concat(_samples.All))
            command.Add(option);
        return command.WithWork((parsed, _) =>
        {
            GeneratorServingOptions options = ComputeDevice.Parse(parsed.GetRequiredValue(_device)).Serving(parsed.GetValue(_threads));
            SampleRequest request = _samples.Read(parsed);
            string path = parsed.GetRequiredValue(Out);
            Check(parsed);
            if (!Path.GetExtension(path).Equals(".png", StringComparison.OrdinalIgnoreCase))
                throw new UsageException($"--out must be a PNG file, but is '{path}'.");
            using GeneratorTransformer generator = GeneratorFile.Open(parsed.GetRequiredValue(_model), options);
            return Draw(generator, request, path, parsed);
        });
    }

    /// <summary>Makes images.</summary>
    /// <exception cref="UsageException">The request does not fit the generator; the message names the option.</exception>
    protected static float[] Make(SampleRequest request, Func<float[]> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException e)
        {
            // The label is looked at first.
            bool isOfCodes = request.Codes is not null && !e.Message.StartsWith(nameof(request.Label), StringComparison.Ordinal);
            throw new UsageException(isOfCodes ? $"--codes must fit the generator. {e.Message}" : e.Message, e);
        }
    }

    /// <summary>Writes images, as square as can be or in so many columns.</summary>
    protected static void Save(float[] pixels, GeneratorMetadata metadata, string path, int? columns = null) => ImageGrid.Save(
        path, pixels, metadata.Channels, metadata.Height, metadata.Width, metadata.Minimum, metadata.Maximum, columns);
}
