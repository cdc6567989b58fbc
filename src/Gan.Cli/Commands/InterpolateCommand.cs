using System.CommandLine;
using Gan.Onnx;

namespace Gan.Cli;

/// <summary><c>gan interpolate</c>: the way from one image of a trained generator to another.</summary>
internal sealed class InterpolateCommand : GeneratorCommand
{
    private const int MaxSteps = 1_000;

    private readonly Option<long> _from = new("--from") { Description = "The first image's seed.", HelpName = "SEED", Required = true };
    private readonly Option<long> _to = new("--to") { Description = "The last image's seed.", HelpName = "SEED", Required = true };
    private readonly Option<int> _steps = new("--steps")
    {
        Description = $"How many images, 2 to {MaxSteps}, both ends among them.",
        HelpName = "N",
        DefaultValueFactory = _ => 8,
    };

    protected override Option<string> Out { get; } =
        SharedOptions.Out("The picture to write, a PNG file with all images in a row.", "FILE.png");

    protected override IEnumerable<Option> Images => [_from, _to, _steps];

    public static Command Create() => new InterpolateCommand().Create(
        "interpolate", "Leads from one image of a generator to another, on the arc between their latent vectors.");

    protected override void Check(ParseResult parsed)
    {
        int steps = parsed.GetValue(_steps);
        if (steps is < 2 or > MaxSteps)
            throw new UsageException($"--steps must be from 2 to {MaxSteps}, but is {steps}.");
    }

    protected override CommandResult Draw(GeneratorTransformer generator, SampleRequest request, string path, ParseResult parsed)
    {
        var (from, to, steps) = (parsed.GetValue(_from), parsed.GetValue(_to), parsed.GetValue(_steps));
        Save(Make(request, () => generator.Interpolate(from, to, steps, request)), generator.Metadata, path, columns: steps);
        return new Result { Out = path, From = from, To = to, Steps = steps, Device = generator.Device };
    }

    private sealed record Result : CommandResult
    {
        public required string Out { get; init; }
        public required long From { get; init; }
        public required long To { get; init; }
        public required int Steps { get; init; }
        public required string Device { get; init; }

        public override string ToText() => $"{Steps} images, from seed {From} to seed {To}, are in {Out}.";
    }
}
