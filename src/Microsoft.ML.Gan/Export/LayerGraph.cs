using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>Applies modules to the values of an ONNX graph, as their <c>forward</c> does to tensors in inference.</summary>
public static class LayerGraph
{
    /// <summary>
    /// The output of a module: its layers in order, with each batch norm folded into the layer before it where that one has weights to fold
    /// it into, and spectral norms into the weights that they divide.
    /// </summary>
    /// <exception cref="NotSupportedException">A layer cannot be exported; the message names it, and those that can.</exception>
    public static OnnxValue Apply(this OnnxGraph graph, TensorModule module, OnnxValue input)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(module);
        var layers = new Queue<TensorModule>(module.Leaves());
        while (layers.TryDequeue(out var layer))
        {
            var affine = ChannelAffine.Identity;
            if (layer.IsFoldable() && layers.TryPeek(out var next) && next is BatchNorm { track_running_stats: true } norm)
            {
                layers.Dequeue();
                affine = ChannelAffine.Of(norm);
            }
            input = graph.Apply(layer, input, affine);
        }
        return input;
    }

    /// <summary>The output of a module of a value and a condition; one that takes no condition does without it.</summary>
    /// <exception cref="NotSupportedException">A layer cannot be exported; the message names it, and those that can.</exception>
    public static OnnxValue Apply(this OnnxGraph graph, Module module, OnnxValue input, OnnxValue condition)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(module);
        return module switch
        {
            TensorModule plain => graph.Apply(plain, input),
            IConditionalOnnxExportable own => own.Export(graph, input, condition),
            _ => throw TorchLayers.Missing(module, nameof(IConditionalOnnxExportable)),
        };
    }

    /// <summary>The output of a single layer, with a map of its output channels folded in where it is foldable.</summary>
    internal static OnnxValue Apply(this OnnxGraph graph, TensorModule layer, OnnxValue input, ChannelAffine affine) => layer switch
    {
        IFoldable own => own.Export(graph, input, affine),
        IOnnxExportable own => own.Export(graph, input),
        _ => TorchLayers.Export(graph, layer, input, affine),
    };

    /// <summary>Whether a layer's output is W x + b.</summary>
    internal static bool IsFoldable(this TensorModule layer) => layer is IFoldable || TorchLayers.IsFoldable(layer);

    /// <summary>The layers of a Sequential, those of one inside another as its own; of any other module, itself.</summary>
    internal static IEnumerable<TensorModule> Leaves(this TensorModule module) =>
        module is Sequential ? module.children().Cast<TensorModule>().SelectMany(Leaves) : [module];
}
