namespace Gan.Cli;

/// <summary>What <c>gan demo</c> has done.</summary>
internal sealed record DemoResult : CommandResult
{
    public required string Model { get; init; }
    public required string Trained { get; init; }
    public required string Served { get; init; }
    public required int StepsDone { get; init; }
    public double? Seconds { get; init; }

    public override string ToText() => string.Join(
        Environment.NewLine,
        $"Pictures of the fitted model: {Path.GetFullPath(Trained)}",
        $"Pictures of its ONNX file:    {Path.GetFullPath(Served)}",
        $"The generator:                {Path.GetFullPath(Model)}");
}
