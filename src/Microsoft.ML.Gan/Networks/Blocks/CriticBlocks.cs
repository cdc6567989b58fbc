using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// Residual blocks of a critic (Gulrajani et al., arXiv:1704.00028, appendix F): norm and ReLU before each convolution, average pooling
/// after the last.
/// </summary>
/// <param name="layers">Makes the layers.</param>
/// <param name="layout">
/// Whether a block is a bottleneck, convolutions of 1 x 1, 3 x 3 and 1 x 1 with half the channels inside, or two of 3 x 3.
/// </param>
internal sealed class CriticBlocks(LayerFactory layers, ResidualLayout layout)
{
    /// <summary>ReLU, of which a gradient penalty computes no second derivative.</summary>
    public static TensorModule Activation() => new FirstOrderLeakyReLU(slope: 0);

    /// <summary>
    /// The block on images (Miyato et al., arXiv:1802.05957): it halves the sides, and nothing stands before its first convolution.
    /// </summary>
    public TensorModule OnImages(int channels, int outputs) => Block(PooledSkip(channels, outputs),
        [layers.Convolution(channels, outputs), .. Step(outputs, layers.ConvMeanPool(outputs, outputs))]);

    /// <summary>A block that halves the sides.</summary>
    public TensorModule Halving(int inputs, int outputs) => Block(PooledSkip(inputs, outputs), layout.HasBottlenecks
        ? [.. Narrow(inputs), .. Step(Half(inputs), layers.ConvMeanPool(Half(inputs), Half(outputs))), .. Widen(outputs)]
        : [.. Step(inputs, layers.Convolution(inputs, inputs)), .. Step(inputs, layers.ConvMeanPool(inputs, outputs))]);

    /// <summary>A block that keeps sides and channels.</summary>
    public TensorModule Same(int channels) => Block(null, layout.HasBottlenecks
        ? [.. Narrow(channels), .. Step(Half(channels), layers.Convolution(Half(channels), Half(channels))), .. Widen(channels)]
        : [.. Step(channels, layers.Convolution(channels, channels)), .. Step(channels, layers.Convolution(channels, channels))]);

    private static Residual Block(TensorModule? skip, TensorModule[] body) => new(Sequential(body), skip);

    private TensorModule[] Narrow(int inputs) => Step(inputs, layers.Convolution(inputs, Half(inputs), kernel: 1));

    private TensorModule[] Widen(int outputs) =>
        Step(Half(outputs), layers.Convolution(Half(outputs), outputs, kernel: 1, layout.LastGain));

    private TensorModule[] Step(int inputs, TensorModule convolution) => [.. layers.CriticNorm(inputs), Activation(), convolution];

    // Pooling first gives the same in a quarter of the time.
    private TensorModule PooledSkip(int inputs, int outputs) => inputs == outputs
        ? AvgPool2d(2)
        : Sequential(AvgPool2d(2), layers.Convolution(inputs, outputs, kernel: 1, gain: 1));

    private static int Half(int channels) => (channels + 1) / 2;
}
