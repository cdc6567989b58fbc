using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

/// <summary>
/// y = scale x + shift, channel by channel: what batch norm is in inference, with scale = gamma / sqrt(variance + epsilon) and
/// shift = beta - scale mean. Folded into the layer before it, it costs nothing. That layer's weights, not its bias, may also be divided by
/// a number.
/// </summary>
internal sealed class ChannelAffine
{
    private readonly double[] _scale;
    private readonly double[] _shift;
    private readonly double _weightFactor;

    private ChannelAffine(double[] scale, double[] shift, double weightFactor = 1) =>
        (_scale, _shift, _weightFactor) = (scale, shift, weightFactor);

    /// <summary>Nothing to fold.</summary>
    public static ChannelAffine Identity { get; } = new([], []);

    private bool IsIdentity => _scale.Length == 0;

    /// <summary>The batch norm's.</summary>
    public static ChannelAffine Of(BatchNorm batchNorm)
    {
        float[] mean = batchNorm.running_mean.ToFloats(), variance = batchNorm.running_var.ToFloats();
        float[] gamma = batchNorm.weight.ToFloats(mean.Length, otherwise: 1), beta = batchNorm.bias.ToFloats(mean.Length, otherwise: 0);
        var scale = gamma.Zip(variance, (g, v) => g / Math.Sqrt(v + batchNorm.eps)).ToArray();
        return new ChannelAffine(scale, [.. mean.Select((m, i) => beta[i] - scale[i] * m)]);
    }

    /// <summary>The same over a layer whose weights are to be divided by <paramref name="sigma"/> first.</summary>
    public ChannelAffine AfterDividingBy(double sigma) => new(_scale, _shift, _weightFactor / sigma);

    /// <summary>A linear layer with it folded in.</summary>
    /// <param name="graph">The graph so far.</param>
    /// <param name="input">N x inputs.</param>
    /// <param name="weight">outputs x inputs.</param>
    /// <param name="bias">outputs values; null where <paramref name="pixels"/> is not 1.</param>
    /// <param name="pixels">How many outputs in a row belong to one channel.</param>
    /// <returns>N x outputs.</returns>
    public OnnxValue Linear(OnnxGraph graph, OnnxValue input, Tensor weight, Tensor? bias, long pixels = 1)
    {
        var shape = weight.shape;
        return graph.Gemm(input, Fold(weight, shape[0] / pixels, pixels * shape[1]), shape, FoldBias(bias, (int)pixels), transposeB: true);
    }

    /// <summary>A convolution with it folded in; weight of outputs x (inputs / groups) x height x width.</summary>
    public OnnxValue Conv(OnnxGraph graph, OnnxValue input, Tensor weight, Tensor? bias, long stride, long padding, long groups)
    {
        var shape = weight.shape;
        return graph.Conv(
            input, Fold(weight, shape[0], shape[1] * shape[2] * shape[3]), shape, FoldBias(bias), stride, padding, groups);
    }

    /// <summary>A transposed convolution with it folded in; weight of inputs x outputs x height x width.</summary>
    public OnnxValue ConvTranspose(OnnxGraph graph, OnnxValue input, Tensor weight, Tensor? bias, long stride, long padding)
    {
        var shape = weight.shape;
        return graph.ConvTranspose(input, Fold(weight, shape[1], shape[2] * shape[3]), shape, FoldBias(bias), stride, padding);
    }

    /// <param name="weight">The weight.</param>
    /// <param name="channels">The size of its axis of output channels.</param>
    /// <param name="stride">The number of values from one output channel to the next.</param>
    private float[] Fold(Tensor weight, long channels, long stride)
    {
        var values = weight.ToFloats();
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)(values[i] * _weightFactor * (IsIdentity ? 1 : _scale[i / stride % channels]));
        return values;
    }

    /// <summary>The bias after folding, each channel's repeated for its pixels; empty where there is none.</summary>
    private float[] FoldBias(Tensor? bias, int pixels = 1)
    {
        var values = bias.ToFloats();
        return IsIdentity
            ? values
            : [.. _shift.SelectMany((shift, i) =>
                Enumerable.Repeat((float)(shift + (values.Length > 0 ? _scale[i] * values[i] : 0)), pixels))];
    }
}
