using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>Writes one kind of layer with two inputs, a value and a condition, into an ONNX graph.</summary>
internal abstract partial class ConditionalExporter : ModuleExporter
{
    /// <param name="graph">The graph so far.</param>
    /// <param name="layer">A layer of the kind.</param>
    /// <param name="input">The layer's value.</param>
    /// <param name="condition">The condition, N x size.</param>
    /// <returns>The layer's output.</returns>
    public abstract OnnxValue Export(OnnxGraph graph, Module layer, OnnxValue input, OnnxValue condition);

    /// <exception cref="NotSupportedException">There is none for the layer.</exception>
    public static ConditionalExporter For(Module layer) =>
        Known.FirstOrDefault(exporter => exporter.Layer == layer.GetType()) ?? throw Missing(layer, Known);
}

/// <summary>An exporter of a layer with two inputs: an expression, in which <see cref="LayerGraph"/> applies the modules inside it.</summary>
internal sealed class ConditionalExpression<TLayer>(Func<OnnxGraph, TLayer, OnnxValue, OnnxValue, OnnxValue> expression)
    : ConditionalExporter where TLayer : Module
{
    public override Type Layer => typeof(TLayer);

    public override IEnumerable<Module> Parts(Module layer) => layer.children();

    public override OnnxValue Export(OnnxGraph graph, Module layer, OnnxValue input, OnnxValue condition) =>
        expression(graph, (TLayer)layer, input, condition);
}
