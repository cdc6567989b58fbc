using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>A residual block whose body is given a condition: y = skip(x) + body(x, c).</summary>
public sealed class ConditionalResidual : ConditionalModule, IConditionalOnnxExportable
{
    private readonly ConditionalModule body;
    private readonly TensorModule? skip;

    /// <summary>Takes modules over.</summary>
    /// <param name="body">What is learned beside the skip.</param>
    /// <param name="skip">What gives x the shape of the body's output, or null for x itself.</param>
    public ConditionalResidual(ConditionalModule body, TensorModule? skip = null) : base(nameof(ConditionalResidual))
    {
        (this.body, this.skip) = (body, skip);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor condition)
    {
        using var scope = NewDisposeScope();
        return (body.call(input, condition) + (skip is null ? input : skip.call(input))).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public OnnxValue Export(OnnxGraph graph, OnnxValue input, OnnxValue condition) =>
        graph.Add(graph.Apply(body, input, condition), skip is null ? input : graph.Apply(skip, input));
}
