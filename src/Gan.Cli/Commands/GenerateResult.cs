namespace Gan.Cli;

/// <summary>What <c>gan generate</c> has done.</summary>
internal sealed record GenerateResult : CommandResult
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
