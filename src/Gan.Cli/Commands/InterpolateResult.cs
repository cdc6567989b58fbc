namespace Gan.Cli;

/// <summary>What <c>gan interpolate</c> has done.</summary>
internal sealed record InterpolateResult : CommandResult
{
    public required string Out { get; init; }
    public required long From { get; init; }
    public required long To { get; init; }
    public required int Steps { get; init; }
    public required string Device { get; init; }

    public override string ToText() => $"{Steps} images, from seed {From} to seed {To}, are in {Out}.";
}
