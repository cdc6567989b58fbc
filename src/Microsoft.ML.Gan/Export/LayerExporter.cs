using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>Writes one kind of layer with one input into an ONNX graph.</summary>
internal abstract partial class LayerExporter : ModuleExporter
{
    /// <summary>Whether a batch norm that follows can be folded into the layer's weights.</summary>
    public virtual bool FoldsBatchNorm => false;

    /// <param name="graph">The graph so far.</param>
    /// <param name="layer">A layer of the kind.</param>
    /// <param name="input">The layer's input.</param>
    /// <param name="affine">What to apply to the layer's output channels; the identity unless a batch norm is folded.</param>
    /// <returns>The layer's output.</returns>
    public abstract OnnxValue Export(OnnxGraph graph, Module layer, OnnxValue input, ChannelAffine affine);

    /// <exception cref="NotSupportedException">There is none for the layer.</exception>
    public static LayerExporter For(Module layer) =>
        layer is IOnnxExportable
            ? s_own
            : Known.FirstOrDefault(exporter => exporter.Layer == layer.GetType()) ?? throw Missing(layer, Known);

    private static readonly LayerExporter s_own = new OwnLayerExporter();

    private sealed class OwnLayerExporter : LayerExporter
    {
        public override Type Layer => typeof(IOnnxExportable);

        public override OnnxValue Export(OnnxGraph graph, Module layer, OnnxValue input, ChannelAffine affine) =>
            ((IOnnxExportable)layer).Export(graph, input);
    }
}

/// <summary>An exporter that sees its layer as what it is.</summary>
internal abstract class LayerExporter<TLayer> : LayerExporter where TLayer : Module
{
    public sealed override Type Layer => typeof(TLayer);

    public sealed override OnnxValue Export(OnnxGraph graph, Module layer, OnnxValue input, ChannelAffine affine) =>
        Export(graph, (TLayer)layer, input, affine);

    protected abstract OnnxValue Export(OnnxGraph graph, TLayer layer, OnnxValue input, ChannelAffine affine);
}

/// <summary>An exporter of a layer without weights: one expression.</summary>
internal sealed class LayerExpression<TLayer>(Func<OnnxGraph, TLayer, OnnxValue, OnnxValue> expression)
    : LayerExporter<TLayer> where TLayer : Module
{
    protected override OnnxValue Export(OnnxGraph graph, TLayer layer, OnnxValue input, ChannelAffine affine) =>
        expression(graph, layer, input);
}

/// <summary>An exporter of a module that is made of others: an expression that applies them with <see cref="LayerGraph"/>.</summary>
internal sealed class BlockExpression<TLayer>(Func<OnnxGraph, TLayer, OnnxValue, OnnxValue> expression)
    : LayerExporter<TLayer> where TLayer : Module
{
    public override IEnumerable<Module> Parts(Module layer) => layer.children();

    protected override OnnxValue Export(OnnxGraph graph, TLayer layer, OnnxValue input, ChannelAffine affine) =>
        expression(graph, layer, input);
}
