namespace Gan.Cli;

/// <summary>What <c>gan translate</c> has done.</summary>
internal sealed record TranslateResult : CommandResult
{
    public required string Out { get; init; }
    public required int Count { get; init; }
    public required string Variant { get; init; }
    public required string Device { get; init; }

    public override string ToText() => Count == 1 ? $"The translation is {Out}." : $"{Count} translations are in {Out}.";
}
