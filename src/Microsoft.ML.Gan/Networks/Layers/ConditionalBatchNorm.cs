using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Conditional batch norm (Dumoulin et al., arXiv:1610.07629; de Vries et al., arXiv:1707.00683): batch norm of images (N, C, H, W) whose
/// gain and bias are linear in a condition c (N, size), y = (1 + G c) x^ + B c with x^ = (x - mean) / sqrt(variance + epsilon).
/// </summary>
/// <remarks>Of a class, one-hot, each column of G and B is that class's gain and bias.</remarks>
public sealed class ConditionalBatchNorm : ConditionalModule, IConditionalOnnxExportable
{
    internal readonly BatchNorm2d norm;
    internal readonly TensorModule gain, bias;

    /// <summary>With G and B drawn from N(0, 0.02²).</summary>
    /// <param name="channels">C, the channels of the images.</param>
    /// <param name="conditionSize">The size of the condition.</param>
    public ConditionalBatchNorm(long channels, long conditionSize)
        : this(channels, Weights(channels, conditionSize), Weights(channels, conditionSize))
    {
    }

    internal ConditionalBatchNorm(long channels, TensorModule gain, TensorModule bias) : base(nameof(ConditionalBatchNorm))
    {
        norm = nn.BatchNorm2d(channels, affine: false);
        (this.gain, this.bias) = (gain, bias);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor condition)
    {
        using var scope = NewDisposeScope();
        return OfChannels(bias).addcmul(norm.call(input), OfChannels(gain) + 1, 1).MoveToOuterDisposeScope();

        Tensor OfChannels(TensorModule linear) => linear.call(condition).unsqueeze(-1).unsqueeze(-1);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// With the running mean m and deviation s it is y = scale x + shift, where scale = (1 + G c) / s and shift = B c - scale m are found
    /// for each row and channel, so that only one product and one sum are as large as the image.
    /// </remarks>
    public OnnxValue Export(OnnxGraph graph, OnnxValue input, OnnxValue condition)
    {
        long channels = input.Shape[1];
        float[] inverse = [.. norm.running_var.ToFloats().Select(variance => (float)(1 / Math.Sqrt(variance + norm.eps)))];
        var scale = graph.Mul(graph.Add(graph.Apply(gain, condition), 1), graph.Constant(inverse, channels));
        var mean = graph.Constant(norm.running_mean.ToFloats(), channels);
        var shift = graph.Sub(graph.Apply(bias, condition), graph.Mul(scale, mean));
        return graph.Add(graph.Mul(input, OfChannels(scale)), OfChannels(shift));

        OnnxValue OfChannels(OnnxValue rows) => graph.Reshape(rows, -1, channels, 1, 1);
    }

    private static Linear Weights(long channels, long conditionSize)
    {
        var linear = nn.Linear(conditionSize, channels, hasBias: false);
        WeightInit.Small(linear.weight!);
        return linear;
    }
}
