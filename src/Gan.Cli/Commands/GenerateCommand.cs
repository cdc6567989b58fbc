using System.CommandLine;
using Gan.Onnx;

namespace Gan.Cli;

/// <summary><c>gan generate</c>: images of a trained generator.</summary>
internal sealed class GenerateCommand : GeneratorCommand
{
    private const int MaxCount = 10_000;

    private readonly Option<int> _count = new("--count")
    {
        Description = $"How many images, 1 to {MaxCount}.",
        DefaultValueFactory = _ => 64,
    };

    private readonly Option<long> _seed = new("--seed")
    {
        Description = "The first image's seed; the others have the following ones. The same seed gives the same image.",
        DefaultValueFactory = _ => 0,
    };

    protected override Option<string> Out { get; } = SharedOptions.Out("The picture to write, a PNG file.", "FILE.png");

    protected override IEnumerable<Option> Images => [_count, _seed];

    public static Command Create() => new GenerateCommand().Create("generate", "Makes images with a trained generator.");

    protected override void Check(ParseResult parsed)
    {
        int count = parsed.GetValue(_count);
        if (count is < 1 or > MaxCount)
            throw new UsageException($"--count must be from 1 to {MaxCount}, but is {count}.");
    }

    protected override CommandResult Draw(GeneratorTransformer generator, SampleRequest request, string path, ParseResult parsed)
    {
        var (count, seed) = (parsed.GetValue(_count), parsed.GetValue(_seed));
        UsageException.Guard(() => ImageGrid.RequireFits(count, generator.Metadata.Height, generator.Metadata.Width));
        Save(Make(request, () => generator.Generate(count, seed, request)), generator.Metadata, path);
        return new Result
        {
            Out = path,
            Count = count,
            Seed = seed,
            Channels = generator.Metadata.Channels,
            Height = generator.Metadata.Height,
            Width = generator.Metadata.Width,
            Device = generator.Device,
        };
    }

    private sealed record Result : CommandResult
    {
        public required string Out { get; init; }
        public required int Count { get; init; }
        public required long Seed { get; init; }
        public required int Channels { get; init; }
        public required int Height { get; init; }
        public required int Width { get; init; }
        public required string Device { get; init; }

        public override string ToText() => $"{Count} images of {Width} x {Height} pixels, from seed {Seed}, are in {Out}.";
    }
}
