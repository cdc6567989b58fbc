using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// Residual blocks of a generator (Gulrajani et al., arXiv:1704.00028, appendix F): batch norm and ReLU before each convolution,
/// nearest-neighbor upsampling.
/// </summary>
/// <param name="layers">Makes the layers.</param>
/// <param name="layout">
/// Whether a block is a bottleneck, convolutions of 1 x 1, 3 x 3 and 1 x 1 with half the channels inside, or two of 3 x 3.
/// </param>
/// <param name="conditionSize">The size of the condition that the norms are given, 0 for none.</param>
internal sealed class GeneratorBlocks(LayerFactory layers, ResidualLayout layout, int conditionSize = 0)
{
    /// <summary>A block that doubles the sides.</summary>
    public Module Doubling(int inputs, int outputs) => Block(EnlargedSkip(inputs, outputs), layout.HasBottlenecks
        ? [.. Narrow(inputs), .. Step(Half(inputs), layers.UpsampleConv(Half(inputs), Half(outputs))), .. Widen(outputs)]
        : [.. Step(inputs, layers.UpsampleConv(inputs, outputs)), .. Step(outputs, layers.Convolution(outputs, outputs))]);

    /// <summary>A block that keeps sides and channels.</summary>
    public Module Same(int channels) => Block(null, layout.HasBottlenecks
        ? [.. Narrow(channels), .. Step(Half(channels), layers.Convolution(Half(channels), Half(channels))), .. Widen(channels)]
        : [.. Step(channels, layers.Convolution(channels, channels)), .. Step(channels, layers.Convolution(channels, channels))]);

    private Module Block(TensorModule? skip, Module[] body) => conditionSize == 0
        ? new Residual(Sequential(body.Cast<TensorModule>()), skip)
        : new ConditionalResidual(new ConditionalSequential(body), skip);

    private Module[] Narrow(int inputs) => Step(inputs, layers.Convolution(inputs, Half(inputs), kernel: 1));

    private Module[] Widen(int outputs) =>
        Step(Half(outputs), layers.Convolution(Half(outputs), outputs, kernel: 1, layout.LastGain));

    private Module[] Step(int inputs, TensorModule convolution) => [layers.GeneratorNorm(inputs, conditionSize), ReLU(), convolution];

    // The convolution first gives the same in a quarter of the time.
    private TensorModule EnlargedSkip(int inputs, int outputs) => inputs == outputs
        ? Upsample(scale_factor: [2.0, 2.0])
        : Sequential(layers.Convolution(inputs, outputs, kernel: 1, gain: 1), Upsample(scale_factor: [2.0, 2.0]));

    private static int Half(int channels) => (channels + 1) / 2;
}
