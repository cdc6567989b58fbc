using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// What Q(c | x) says of the codes, given an image's features: the probabilities of each categorical code's categories, then the means of
/// the continuous codes; (N, F) to (N, code size).
/// </summary>
internal sealed class CodePosterior : TensorModule, IOnnxExportable
{
    private readonly QNetwork network;
    private readonly LatentCodes _codes;

    public CodePosterior(QNetwork network, LatentCodes codes) : base(nameof(CodePosterior))
    {
        (this.network, _codes) = (network, codes);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var (logits, means) = _codes.Split(network.call(input));
        return cat([.. logits.Select(part => functional.softmax(part, 1)), means], 1).MoveToOuterDisposeScope();
    }

    public OnnxValue Export(OnnxGraph graph, OnnxValue input)
    {
        var said = graph.Apply(network.layers, input);
        List<OnnxValue> parts = [];
        int start = 0;
        foreach (int categories in _codes.Categorical)
        {
            parts.Add(graph.Softmax(graph.Slice(said, 1, start, categories), 1));
            start += categories;
        }
        if (_codes.Continuous > 0)
            parts.Add(graph.Slice(said, 1, start, _codes.Continuous));
        return parts is [var only] ? only : graph.Concat(1, [.. parts]);
    }
}
