using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>Writes one kind of module into an ONNX graph.</summary>
internal abstract class ModuleExporter
{
    /// <summary>The kind of module.</summary>
    public abstract Type Layer { get; }

    /// <summary>The modules inside one of the kind that have exporters of their own.</summary>
    public virtual IEnumerable<Module> Parts(Module layer) => [];

    /// <exception cref="NotSupportedException">The module, or one inside it, has no exporter.</exception>
    public static void Require(Module module)
    {
        foreach (var part in PartsOf(module))
            Require(part);
    }

    protected static NotSupportedException Missing(Module layer, IEnumerable<ModuleExporter> known) => new(
        $"A network's layers must be exportable to ONNX, but {layer.GetType().Name} is not. Those that are: "
        + $"{string.Join(", ", known.Select(exporter => exporter.Layer.Name))}, and modules that implement {nameof(IOnnxExportable)}.");

    private static IEnumerable<Module> PartsOf(Module module) => module switch
    {
        Sequential sequential => sequential.children(),
        SpectralNorm norm => [norm.Layer],
        ConditionalModule => ConditionalExporter.For(module).Parts(module),
        _ => LayerExporter.For(module).Parts(module),
    };
}
