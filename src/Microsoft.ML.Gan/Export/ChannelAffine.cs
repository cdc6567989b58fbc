using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

/// <summary>
/// y = scale x + shift, channel by channel: what batch norm is in inference, with scale = gamma / sqrt(variance + epsilon) and
/// shift = beta - scale mean. Folded into the layer before it, it costs nothing. The weights, not the bias, may also be divided by a number.
/// </summary>
internal sealed class ChannelAffine
{
    private static readonly ChannelAffine s_identity = new([], []);

    private readonly double[] _scale;
    private readonly double[] _shift;
    private readonly double _weightFactor;

    private ChannelAffine(double[] scale, double[] shift, double weightFactor = 1) =>
        (_scale, _shift, _weightFactor) = (scale, shift, weightFactor);

    private bool IsIdentity => _scale.Length == 0;

    /// <summary>The batch norm's, or the identity of none.</summary>
    public static ChannelAffine Of(BatchNorm? batchNorm)
    {
        if (batchNorm is null)
            return s_identity;
        float[] mean = batchNorm.running_mean!.ToFloats(), variance = batchNorm.running_var!.ToFloats();
        var gamma = batchNorm.affine ? batchNorm.weight!.ToFloats() : [.. mean.Select(_ => 1f)];
        var beta = batchNorm.affine ? batchNorm.bias!.ToFloats() : new float[mean.Length];
        var scale = gamma.Zip(variance, (g, v) => g / Math.Sqrt(v + batchNorm.eps)).ToArray();
        return new ChannelAffine(scale, [.. mean.Select((m, i) => beta[i] - scale[i] * m)]);
    }

    /// <summary>The same over a layer whose weights are to be divided by <paramref name="sigma"/> first.</summary>
    public ChannelAffine AfterDividingBy(double sigma) => new(_scale, _shift, _weightFactor / sigma);

    /// <summary>Scales a weight in place.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="channels">The size of its axis of output channels.</param>
    /// <param name="stride">The number of values from one output channel to the next.</param>
    public float[] Fold(float[] weight, long channels, long stride)
    {
        for (int i = 0; i < weight.Length; i++)
            weight[i] = (float)(weight[i] * _weightFactor * (IsIdentity ? 1 : _scale[i / stride % channels]));
        return weight;
    }

    /// <summary>The bias after folding, each channel's repeated for its pixels; empty where there is none.</summary>
    public float[] FoldBias(float[] bias, int repeat = 1)
    {
        if (IsIdentity)
            return bias;
        return [.. _shift.SelectMany((shift, i) =>
            Enumerable.Repeat((float)(shift + (bias.Length > 0 ? _scale[i] * bias[i] : 0)), repeat))];
    }
}
