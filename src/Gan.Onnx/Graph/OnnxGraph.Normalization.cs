namespace Gan.Onnx;

// What brings values to a known mean and variance.
public sealed partial class OnnxGraph
{
    /// <summary>Batch normalization for inference: y = scale (x - mean) / sqrt(variance + epsilon) + bias, per channel.</summary>
    /// <param name="x">N x channels x ...</param>
    /// <param name="scale">channels values.</param>
    /// <param name="bias">channels values.</param>
    /// <param name="mean">channels values.</param>
    /// <param name="variance">channels values.</param>
    /// <param name="epsilon">Keeps the root away from 0. At least 0.</param>
    public OnnxValue BatchNormalization(
        OnnxValue x, ReadOnlySpan<float> scale, ReadOnlySpan<float> bias, ReadOnlySpan<float> mean, ReadOnlySpan<float> variance,
        double epsilon)
    {
        RequireChannels("BatchNormalization", x, leastAxes: 2);
        Guard.AtLeast(epsilon, 0, nameof(epsilon));
        long channels = x.Shape[1];
        return Node("BatchNormalization", x.Shape.AsSpan(),
            [
                x.Name,
                Weights("batchnormalization_scale", scale, channels), Weights("batchnormalization_bias", bias, channels),
                Weights("batchnormalization_mean", mean, channels), Weights("batchnormalization_variance", variance, channels),
            ],
            Attribute("epsilon", (float)epsilon));
    }

    /// <summary>
    /// Instance normalization (Ulyanov et al., arXiv:1607.08022): y = scale (x - mean) / sqrt(variance + epsilon) + bias, where mean
    /// and variance are those of each sample's channel.
    /// </summary>
    /// <param name="x">N x channels x height x width.</param>
    /// <param name="scale">channels values.</param>
    /// <param name="bias">channels values.</param>
    /// <param name="epsilon">Keeps the root away from 0. At least 0.</param>
    public OnnxValue InstanceNormalization(OnnxValue x, ReadOnlySpan<float> scale, ReadOnlySpan<float> bias, double epsilon)
    {
        RequireChannels("InstanceNormalization", x, leastAxes: 3);
        Guard.AtLeast(epsilon, 0, nameof(epsilon));
        long channels = x.Shape[1];
        return Node("InstanceNormalization", x.Shape.AsSpan(),
            [
                x.Name,
                Weights("instancenormalization_scale", scale, channels), Weights("instancenormalization_bias", bias, channels),
            ],
            Attribute("epsilon", (float)epsilon));
    }

    /// <summary>
    /// Layer normalization (Ba et al., arXiv:1607.06450): y = scale (x - mean) / sqrt(variance + epsilon) + bias, where mean and
    /// variance are over the axes from <paramref name="axis"/> on.
    /// </summary>
    /// <param name="x">The values; their sizes from the axis on must be known.</param>
    /// <param name="axis">The first of the normalized axes; a negative one counts from the end.</param>
    /// <param name="scale">As many values as the normalized axes have.</param>
    /// <param name="bias">As many values as the normalized axes have.</param>
    /// <param name="epsilon">Keeps the root away from 0. At least 0.</param>
    public OnnxValue LayerNormalization(OnnxValue x, int axis, ReadOnlySpan<float> scale, ReadOnlySpan<float> bias, double epsilon)
    {
        axis = Axis("LayerNormalization", x, axis);
        Guard.AtLeast(epsilon, 0, nameof(epsilon));
        ReadOnlySpan<long> normalized = x.Shape.AsSpan()[axis..];
        return Node("LayerNormalization", x.Shape.AsSpan(),
            [
                x.Name,
                Weights("layernormalization_scale", scale, normalized), Weights("layernormalization_bias", bias, normalized),
            ],
            Attribute("axis", axis), Attribute("epsilon", (float)epsilon));
    }

    /// <summary>
    /// Group normalization (Wu and He, arXiv:1803.08494): y = scale (x - mean) / sqrt(variance + epsilon) + bias, where mean and
    /// variance are those of each sample's group of neighbouring channels, and scale and bias are the channel's.
    /// </summary>
    /// <param name="x">N x channels x height x width.</param>
    /// <param name="groups">The number of groups. At least 1; divides the channels.</param>
    /// <param name="scale">channels values.</param>
    /// <param name="bias">channels values.</param>
    /// <param name="epsilon">Keeps the root away from 0. At least 0.</param>
    public OnnxValue GroupNormalization(OnnxValue x, long groups, ReadOnlySpan<float> scale, ReadOnlySpan<float> bias, double epsilon)
    {
        RequireRank("GroupNormalization", x, 4);
        Guard.AtLeast(groups, 1, nameof(groups));
        long channels = x.Shape[1];
        if (channels % groups != 0)
            throw new ArgumentException(
                $"The channels of GroupNormalization must be a multiple of its {groups} groups, but its input is {x}.");

        // Opset 17 has no such operator: a group becomes one tall channel.
        float[] ones = new float[groups], zeros = new float[groups];
        Array.Fill(ones, 1);
        OnnxValue tall = InstanceNormalization(Regroup(x, groups, Shapes.Dynamic), ones, zeros, epsilon);
        OnnxValue normalized = Regroup(tall, channels, x.Shape[2]);
        return Add(Mul(normalized, Constant(scale, channels, 1, 1)), Constant(bias, channels, 1, 1));
    }

    /// <summary>The same values in so many channels, the height following from that.</summary>
    private OnnxValue Regroup(OnnxValue x, long channels, long height)
    {
        // In a reshape, 0 keeps the input's size and -1 stands for what is left, so that the sizes may be dynamic.
        const long Keep = 0, Rest = -1;
        return Node("Reshape", [x.Shape[0], channels, height, x.Shape[3]],
            [x.Name, Integers("reshape_shape", Keep, channels, Rest, Keep)]);
    }
}
