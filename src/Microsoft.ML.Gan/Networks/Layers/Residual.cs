using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>A residual block (He et al., arXiv:1512.03385): y = skip(x) + body(x).</summary>
public sealed class Residual : TensorModule, IOnnxExportable
{
    private readonly TensorModule body;
    private readonly TensorModule? skip;

    /// <summary>Takes modules over.</summary>
    /// <param name="body">What is learned beside the skip.</param>
    /// <param name="skip">What gives x the shape of the body's output, or null for x itself.</param>
    public Residual(TensorModule body, TensorModule? skip = null) : base(nameof(Residual))
    {
        (this.body, this.skip) = (body, skip);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return (body.call(input) + (skip is null ? input : skip.call(input))).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public OnnxValue Export(OnnxGraph graph, OnnxValue input) =>
        graph.Add(graph.Apply(body, input), skip is null ? input : graph.Apply(skip, input));
}
