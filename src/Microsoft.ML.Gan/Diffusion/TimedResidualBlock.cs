using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// DDPM's residual block (arXiv:2006.11239, appendix B): y = x + f2(f1(x) + A e), with a layer f = convolution 3 x 3 of SiLU of group
/// norm, and a matrix A that turns the time's embedding e into a shift of each channel. Where the number of channels changes, x goes
/// through a convolution 1 x 1. f2 starts at 0: at first the block does nothing.
/// </summary>
internal sealed class TimedResidualBlock : ConditionalModule, IConditionalOnnxExportable
{
    private const int MostGroups = 8;

    private readonly Sequential first, second;
    private readonly Linear shift;
    private readonly Conv2d? projection;

    /// <param name="inputs">The channels of maps (N, inputs, H, W).</param>
    /// <param name="outputs">The channels of the result.</param>
    /// <param name="embeddingSize">The size of embeddings (N, embeddingSize).</param>
    public TimedResidualBlock(long inputs, long outputs, long embeddingSize) : base(nameof(TimedResidualBlock))
    {
        first = Sequential(Normalized(inputs), SiLU(), Conv2d(inputs, outputs, 3, padding: 1));
        shift = Linear(embeddingSize, outputs);
        second = Sequential(Normalized(outputs), SiLU(), ZeroConvolution(outputs, outputs));
        projection = inputs == outputs ? null : Conv2d(inputs, outputs, 1);
        RegisterComponents();
    }

    /// <summary>Group norm of 8 groups, or of fewer where 8 do not divide the channels.</summary>
    public static GroupNorm Normalized(long channels) =>
        WeightInit.GroupNorm(Enumerable.Range(1, MostGroups).Last(groups => channels % groups == 0), channels);

    /// <summary>A convolution 3 x 3 whose weights are 0 at first.</summary>
    public static Conv2d ZeroConvolution(long inputs, long outputs)
    {
        var convolution = Conv2d(inputs, outputs, 3, padding: 1);
        init.zeros_(convolution.weight!);
        init.zeros_(convolution.bias!);
        return convolution;
    }

    public override Tensor forward(Tensor input, Tensor embedding)
    {
        using var scope = NewDisposeScope();
        // A convolution's gradients do not need its result, which so can be added to in place.
        var hidden = first.call(input).add_(shift.call(embedding).unsqueeze(-1).unsqueeze(-1));
        return second.call(hidden).add_(projection is null ? input : projection.call(input)).MoveToOuterDisposeScope();
    }

    public OnnxValue Export(OnnxGraph graph, OnnxValue input, OnnxValue embedding)
    {
        var moved = graph.Apply(shift, embedding);
        var hidden = graph.Add(graph.Apply(first, input), graph.Reshape(moved, -1, moved.Shape[1], 1, 1));
        return graph.Add(graph.Apply(second, hidden), projection is null ? input : graph.Apply(projection, input));
    }
}
