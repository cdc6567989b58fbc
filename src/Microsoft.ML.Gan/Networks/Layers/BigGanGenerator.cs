using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A generator whose every block sees a part of the latent (Brock et al., arXiv:1809.11096, appendix B): the first part of z makes the
/// first map, the others go to the conditional blocks, in order, behind the embedding of the class that all share.
/// </summary>
internal sealed class BigGanGenerator : TensorModule, IOnnxExportable
{
    private readonly nn.Module[] _layers;
    private readonly long _latentSize;

    internal readonly TensorModule first;
    private readonly TensorModule? embedding;

    /// <summary>Takes modules over.</summary>
    /// <param name="latentSize">The size of z.</param>
    /// <param name="partSize">The size of the part of z that each conditional module gets.</param>
    /// <param name="first">The first part of z, what the others leave, to a map.</param>
    /// <param name="embedding">One-hot rows (N, classes), which stand behind z in the input, to (N, size); null without classes.</param>
    /// <param name="layers">Modules of one tensor, or of two: a value and the condition.</param>
    public BigGanGenerator(
        long latentSize, long partSize, TensorModule first, TensorModule? embedding, params IEnumerable<nn.Module> layers)
        : base(nameof(BigGanGenerator))
    {
        _layers = [.. layers];
        (_latentSize, PartSize, this.first, this.embedding) = (latentSize, partSize, first, embedding);
        RegisterComponents();
        for (int i = 0; i < _layers.Length; i++)
            register_module($"{i}", _layers[i]);
    }

    /// <summary>The size of the part of z that each conditional module gets.</summary>
    public long PartSize { get; }

    /// <summary>The size of the first part of z.</summary>
    public long FirstSize => _latentSize - PartSize * _layers.Count(layer => layer is ConditionalModule);

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var embedded = embedding?.call(input.narrow(1, _latentSize, input.shape[1] - _latentSize));
        long start = FirstSize;
        var value = first.call(input.narrow(1, 0, start));
        foreach (var layer in _layers)
        {
            if (layer is ConditionalModule conditional)
            {
                var part = input.narrow(1, start, PartSize);
                value = conditional.call(value, embedded is null ? part : cat(new[] { embedded, part }, 1));
                start += PartSize;
            }
            else
                value = ((TensorModule)layer).call(value);
        }
        return value.MoveToOuterDisposeScope();
    }

    public OnnxValue Export(OnnxGraph graph, OnnxValue input)
    {
        var embedded = embedding is null
            ? null
            : graph.Apply(embedding, graph.Slice(input, 1, _latentSize, input.Shape[1] - _latentSize));
        long start = FirstSize;
        var value = graph.Apply(first, graph.Slice(input, 1, 0, start));
        foreach (var layer in _layers)
        {
            if (layer is ConditionalModule)
            {
                var part = graph.Slice(input, 1, start, PartSize);
                value = graph.Apply(layer, value, embedded is null ? part : graph.Concat(1, embedded, part));
                start += PartSize;
            }
            else
                value = graph.Apply((TensorModule)layer, value);
        }
        return value;
    }
}
