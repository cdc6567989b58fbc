using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

internal sealed class HierarchicalGeneratorExporter : LayerExporter<HierarchicalGenerator>
{
    public override IEnumerable<Module> Parts(Module layer) => layer.children();

    protected override OnnxValue Export(OnnxGraph graph, HierarchicalGenerator layer, OnnxValue input, ChannelAffine affine)
    {
        var embedded = layer.embedding is { } embedding
            ? graph.Apply(embedding, graph.Slice(input, 1, layer.LatentSize, input.Shape[1] - layer.LatentSize))
            : null;
        long start = layer.FirstSize;
        var value = graph.Apply(layer.first, graph.Slice(input, 1, 0, start));
        foreach (var part in layer.Layers)
        {
            if (part is TensorModule plain)
            {
                value = graph.Apply(plain, value);
                continue;
            }
            var latent = graph.Slice(input, 1, start, layer.PartSize);
            value = graph.Apply(part, value, embedded is null ? latent : graph.Concat(1, embedded, latent));
            start += layer.PartSize;
        }
        return value;
    }
}
