using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>Applies modules to the values of an ONNX graph, as their <c>forward</c> does to tensors in inference.</summary>
public static class LayerGraph
{
    /// <summary>
    /// The output of a module: its layers in order, one exporter per kind of layer, with each batch norm folded into the layer before it
    /// where that one has weights to fold it into, and spectral norms into the weights that they divide.
    /// </summary>
    /// <exception cref="NotSupportedException">A layer has no exporter.</exception>
    public static OnnxValue Apply(this OnnxGraph graph, TensorModule module, OnnxValue input)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(module);
        return Fused(module).Aggregate(input, (value, layer) => layer.Export(graph, value));
    }

    /// <summary>The output of a module of a value and a condition; one that takes no condition does without it.</summary>
    /// <exception cref="NotSupportedException">A layer has no exporter.</exception>
    public static OnnxValue Apply(this OnnxGraph graph, Module module, OnnxValue input, OnnxValue condition)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(module);
        return module is TensorModule plain
            ? graph.Apply(plain, input)
            : ConditionalExporter.For(module).Export(graph, module, input, condition);
    }

    private static List<FusedLayer> Fused(TensorModule module)
    {
        var fused = new List<FusedLayer>();
        foreach (var layer in Leaves(module))
        {
            if (layer is BatchNorm { track_running_stats: true } batchNorm && fused is [.., { TakesBatchNorm: true } last])
                fused[^1] = last with { BatchNorm = batchNorm };
            else
                fused.Add(FusedLayer.Of(layer));
        }
        return fused;
    }

    private static IEnumerable<Module> Leaves(Module module) =>
        module is Sequential ? module.children().SelectMany(Leaves) : [module];
}
