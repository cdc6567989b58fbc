using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A level of a U-Net (Ronneberger et al., arXiv:1505.04597): what its first part makes of a map goes both through all lower levels and
/// past them, and its second part gets the two as channels of one map. y = up([down(x), inner(down(x))]).
/// </summary>
internal sealed class UNetLevel : ConditionalModule, IConditionalOnnxExportable
{
    private readonly ConditionalModule down, inner, up;

    public UNetLevel(ConditionalModule down, ConditionalModule inner, ConditionalModule up) : base(nameof(UNetLevel))
    {
        (this.down, this.inner, this.up) = (down, inner, up);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input, Tensor condition)
    {
        using var scope = NewDisposeScope();
        var passing = down.call(input, condition);
        return up.call(cat(new[] { passing, inner.call(passing, condition) }, 1), condition).MoveToOuterDisposeScope();
    }

    public OnnxValue Export(OnnxGraph graph, OnnxValue input, OnnxValue condition)
    {
        var passing = graph.Apply(down, input, condition);
        return graph.Apply(up, graph.Concat(1, passing, graph.Apply(inner, passing, condition)), condition);
    }
}
