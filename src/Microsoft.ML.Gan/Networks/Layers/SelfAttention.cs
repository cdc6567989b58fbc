using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Self-attention over the pixels of a map (Zhang et al., arXiv:1805.08318, section 3): with queries q = Wq x, keys k = Wk x and values
/// v = Wv x of each pixel, y_i = x_i + gamma Wo (sum over j of softmax_j(scale q_i · k_j) v_j). Maps (N, channels, H, W) keep their shape.
/// </summary>
/// <remarks>The weights are 1 x 1 convolutions. Gamma, a learned number, starts at 0: at first the layer does nothing.</remarks>
public sealed class SelfAttention : TensorModule, IOnnxExportable
{
    private readonly double _scale;
    private readonly TensorModule? norm;
    internal readonly TensorModule query, key, value, output;

    internal Parameter gamma;

    /// <summary>SAGAN's: an eighth of the channels (but at least one) for queries and keys, half of them for values, no scale.</summary>
    /// <param name="channels">The map's channels.</param>
    /// <param name="spectralNorm">Whether the convolutions are under spectral norm.</param>
    public SelfAttention(long channels, bool spectralNorm = false)
        : this(channels, keys: Math.Max(1, channels / 8), values: Math.Max(1, channels / 2), scale: 1, norm: null, spectralNorm)
    {
    }

    /// <summary>Creates the layer.</summary>
    /// <param name="channels">The map's channels.</param>
    /// <param name="keys">The size of queries and keys. At least 1.</param>
    /// <param name="values">The size of values. At least 1.</param>
    /// <param name="scale">What products of queries and keys are multiplied by; 1 / sqrt(keys) in transformers.</param>
    /// <param name="norm">What x goes through before the convolutions, but not on its way to the sum; null for nothing.</param>
    /// <param name="spectralNorm">Whether the convolutions are under spectral norm.</param>
    public SelfAttention(long channels, long keys, long values, double scale, TensorModule? norm = null, bool spectralNorm = false)
        : base(nameof(SelfAttention))
    {
        (_scale, this.norm) = (scale, norm);
        query = Pointwise(channels, keys);
        key = Pointwise(channels, keys);
        value = Pointwise(channels, values);
        output = Pointwise(values, channels);
        gamma = new Parameter(zeros(1));
        RegisterComponents();

        TensorModule Pointwise(long inputs, long outputs)
        {
            var convolution = nn.Conv2d(inputs, outputs, 1, bias: false);
            return spectralNorm ? new SpectralNormLayer(convolution) : convolution;
        }
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = norm is null ? input : norm.call(input);
        var queries = query.call(x).flatten(2).transpose(1, 2) * _scale;                       // (N, pixels, keys)
        var weights = queries.bmm(key.call(x).flatten(2)).softmax(-1);                         // (N, pixels, pixels)
        var attended = value.call(x).flatten(2).bmm(weights.transpose(1, 2));                  // (N, values, pixels)
        var image = attended.view(attended.shape[0], attended.shape[1], input.shape[2], input.shape[3]);
        return (input + output.call(image) * gamma).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    /// <remarks>The images' size must be known.</remarks>
    public OnnxValue Export(OnnxGraph graph, OnnxValue input)
    {
        long pixels = input.Shape[2] * input.Shape[3];
        var x = norm is null ? input : graph.Apply(norm, input);
        var (queries, keys, values) = (Pixels(query), Pixels(key), Pixels(value));
        var weights = graph.Softmax(graph.MatMul(graph.Mul(graph.Transpose(queries, 0, 2, 1), _scale), keys), -1);
        var attended = graph.MatMul(values, graph.Transpose(weights, 0, 2, 1));
        var image = graph.Reshape(attended, -1, attended.Shape[1], input.Shape[2], input.Shape[3]);
        return graph.Add(input, graph.Mul(graph.Apply(output, image), graph.Constant(gamma.ToFloats(), 1)));

        OnnxValue Pixels(TensorModule convolution)
        {
            var map = graph.Apply(convolution, x);
            return graph.Reshape(map, -1, map.Shape[1], pixels);
        }
    }
}
