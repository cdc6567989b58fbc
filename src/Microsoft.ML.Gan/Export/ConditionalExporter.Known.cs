namespace Microsoft.ML.Gan;

internal abstract partial class ConditionalExporter
{
    /// <summary>All of them, a line each.</summary>
    public static IReadOnlyList<ConditionalExporter> Known { get; } =
    [
        new ConditionalExpression<ConditionalSequential>((graph, layer, x, condition) =>
            layer.Layers.Aggregate(x, (value, part) => graph.Apply(part, value, condition))),
        new ConditionalExpression<DenoisingUNet>(DenoiserExporter.DenoisingUNet),
        new ConditionalExpression<SkipConnection>(DenoiserExporter.SkipConnection),
        new ConditionalExpression<TimedResidualBlock>(DenoiserExporter.TimedResidualBlock),
        new ConditionalExpression<ConditionalResidual>((graph, layer, x, condition) =>
            graph.Add(graph.Apply(layer.body, x, condition), layer.skip is { } skip ? graph.Apply(skip, x) : x)),
        new ConditionalBatchNormExporter(),
    ];
}
