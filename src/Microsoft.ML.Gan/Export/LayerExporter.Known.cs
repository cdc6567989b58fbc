using Microsoft.ML.Gan.Export.Layers;
using Microsoft.ML.Gan.Networks.Layers;
using Microsoft.ML.Gan.Translation.Networks;
using TorchSharp.Modules;

namespace Microsoft.ML.Gan.Export;

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
        new TransposedConvolutionExporter(),
        new BatchNormExporter(),
        new BlockExpression<Skip>((graph, skip, x) => graph.Concat(1, x, graph.Apply(skip.Layers, x))),
        new BlockExpression<Residual>((graph, residual, x) => graph.Add(x, graph.Apply(residual.Layers, x))),
        new LayerExpression<ReLU>((graph, _, x) => graph.Relu(x)),
        new LayerExpression<LeakyReLU>((graph, layer, x) => graph.LeakyRelu(x, layer.negative_slope)),
        new LayerExpression<PiecewiseLeakyReLU>((graph, layer, x) => graph.LeakyRelu(x, layer.Slope)),
        new LayerExpression<Tanh>((graph, _, x) => graph.Tanh(x)),
        new LayerExpression<Sigmoid>((graph, _, x) => graph.Sigmoid(x)),
        new UnflattenExporter(),
    ];
}
