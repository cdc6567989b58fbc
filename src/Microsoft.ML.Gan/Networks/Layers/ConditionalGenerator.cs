using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A generator whose layers condition on what stands behind the latents in its input: of rows (N, latentSize + conditionSize) the first
/// part is the body's value, the second its condition.
/// </summary>
public sealed class ConditionalGenerator : TensorModule, IOnnxExportable
{
    private readonly ConditionalModule body;
    private readonly long _latentSize, _conditionSize;

    /// <summary>Takes a body over.</summary>
    /// <param name="body">Latents (N, latentSize) and conditions (N, conditionSize) to images.</param>
    /// <param name="latentSize">The size of the first part.</param>
    /// <param name="conditionSize">The size of the second part.</param>
    public ConditionalGenerator(ConditionalModule body, long latentSize, long conditionSize) : base(nameof(ConditionalGenerator))
    {
        (this.body, _latentSize, _conditionSize) = (body, latentSize, conditionSize);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        return body.call(input.narrow(1, 0, _latentSize), input.narrow(1, _latentSize, _conditionSize)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public OnnxValue Export(OnnxGraph graph, OnnxValue input) =>
        graph.Apply(body, graph.Slice(input, 1, 0, _latentSize), graph.Slice(input, 1, _latentSize, _conditionSize));
}
