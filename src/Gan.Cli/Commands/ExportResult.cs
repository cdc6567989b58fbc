namespace Gan.Cli;

/// <summary>What <c>gan export</c> has done.</summary>
internal sealed record ExportResult : CommandResult
{
    public required string Out { get; init; }
    public required int Bytes { get; init; }
    public required int LatentSize { get; init; }
    public required int Channels { get; init; }
    public required int Height { get; init; }
    public required int Width { get; init; }
    public required string Variant { get; init; }

    public override string ToText()
        => $"The generator (latent size {LatentSize}, {Width} x {Height} pixels, {Channels} channels) is in {Out}.";
}
