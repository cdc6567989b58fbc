using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

internal abstract partial class LayerExporter
{
    /// <summary>All of them, a line each.</summary>
    public static IReadOnlyList<LayerExporter> Known { get; } =
    [
        new ProjectionExporter(),
        new UpConvolutionExporter(),
        new DownConvolutionExporter(),
        new LinearExporter(),
        new ConvolutionExporter(),
        new SameConvolutionExporter(),
        new EnlargingConvolutionExporter(),
        new PoolingConvolutionExporter(),
        new TransposedConvolutionExporter(),
        new BatchNormExporter(),
        new LayerNormExporter(),
        new GroupNormExporter(),
        new InstanceNormExporter(),
        new SelfAttentionExporter(),
        new HierarchicalGeneratorExporter(),
        new BlockExpression<ConditionalGenerator>((graph, layer, x) => graph.Apply(layer.Body,
            graph.Slice(x, 1, 0, layer.LatentSize), graph.Slice(x, 1, layer.LatentSize, layer.ConditionSize))),
        new BlockExpression<Residual>((graph, layer, x) =>
            graph.Add(graph.Apply(layer.body, x), layer.skip is { } skip ? graph.Apply(skip, x) : x)),
        new UpsampleExporter(),
        new AveragePoolExporter(),
        new FlattenExporter(),
        new UnflattenExporter(),
        new LayerExpression<SinusoidalFeatures>(DenoiserExporter.SinusoidalFeatures),
        new LayerExpression<PixelShuffle>((graph, layer, x) => graph.DepthToSpace(x, layer.upscale_factor)),
        new LayerExpression<ReflectionPad2d>((graph, layer, x) =>
            graph.Pad(x, layer.padding[2], layer.padding[0], layer.padding[3], layer.padding[1], OnnxPadMode.Reflect)),
        new BlockExpression<Skip>((graph, skip, x) => graph.Concat(1, x, graph.Apply(skip.Layers, x))),
        new LayerExpression<ReLU>((graph, _, x) => graph.Relu(x)),
        new LayerExpression<LeakyReLU>((graph, layer, x) => graph.LeakyRelu(x, layer.negative_slope)),
        new LayerExpression<PiecewiseLeakyReLU>((graph, layer, x) => graph.LeakyRelu(x, layer.Slope)),
        new LayerExpression<Gate>((graph, _, x) => graph.Mul(
            graph.Tanh(graph.Slice(x, 1, 0, x.Shape[1] / 2)), graph.Sigmoid(graph.Slice(x, 1, x.Shape[1] / 2, x.Shape[1] / 2)))),
        new LayerExpression<SiLU>((graph, _, x) => graph.Silu(x)),
        new LayerExpression<Softplus>((graph, layer, x) => graph.Mul(graph.Softplus(graph.Mul(x, layer.beta)), 1 / layer.beta)),
        new LayerExpression<Tanh>((graph, _, x) => graph.Tanh(x)),
        new LayerExpression<Sigmoid>((graph, _, x) => graph.Sigmoid(x)),
        // It drops nothing in inference.
        new LayerExpression<Dropout>((_, _, x) => x),
        new LayerExpression<Identity>((_, _, x) => x),
    ];
}
