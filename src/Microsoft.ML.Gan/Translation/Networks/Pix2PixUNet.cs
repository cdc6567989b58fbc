using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// pix2pix's translator (Isola et al., arXiv:1611.07004, section 3.2.1): convolutions halve the sides some times (kernel 4, stride 2),
/// transposed ones double them again, and each level also sees what the way down had at its size. The channels are b = BaseChannels
/// next to the image, doubling toward the middle up to 8 b.
/// </summary>
/// <remarks>
/// Down: LeakyReLU 0.2; up: ReLU, and dropout in the three innermost levels; tanh at the end. The norm is instance norm, which is
/// batch norm at the paper's batch size of 1, but for the outermost and innermost maps, of which the latter may be a single pixel.
/// </remarks>
internal static class Pix2PixUNet
{
    private const double LeakySlope = 0.2;
    private const int DropoutLevels = 3;

    /// <param name="shape">Channels and width.</param>
    /// <param name="depth">How often the sides are halved. At least 2; the sides must be multiples of 2^depth.</param>
    /// <param name="dropout">The probability with which a value inside is dropped in training: the paper's noise.</param>
    /// <param name="seed">Determines what is dropped.</param>
    public static TensorModule Create(TranslatorShape shape, int depth, double dropout, int seed)
    {
        int[] widths = [.. Enumerable.Range(0, depth).Select(level => shape.BaseChannels * Math.Min(1 << level, 8))];
        return Sequential(
            Down(shape.Inputs, widths[0], bias: true), Inside(level: 1), ReLU(), Up(2 * widths[0], shape.Outputs, bias: true), Tanh());

        TensorModule Inside(int level)
        {
            bool innermost = level == depth - 1;
            List<TensorModule> layers = [LeakyReLU(LeakySlope), Down(widths[level - 1], widths[level], bias: innermost)];
            if (!innermost)
                layers.AddRange([InstanceNorm2d(widths[level]), Inside(level + 1)]);
            int below = innermost ? widths[level] : 2 * widths[level];
            layers.AddRange([ReLU(), Up(below, widths[level - 1], bias: false), InstanceNorm2d(widths[level - 1])]);
            if (dropout > 0 && level >= depth - DropoutLevels)
                layers.Add(new SeededDropout(dropout, unchecked(seed + level)));
            return new SkipConcat(Sequential(layers));
        }

        TensorModule Down(int inputs, int outputs, bool bias) => new DownConvolution(inputs, outputs, bias, shape.ConvolutionType);

        TensorModule Up(int inputs, int outputs, bool bias) => new UpConvolution(inputs, outputs, bias, shape.ConvolutionType);
    }

    /// <summary>What layers make of x, beside x itself: (N, C, H, W) to (N, C + C', H, W), x first.</summary>
    private sealed class SkipConcat : TensorModule, IOnnxExportable
    {
        private readonly TensorModule layers;

        public SkipConcat(TensorModule layers) : base(nameof(SkipConcat))
        {
            this.layers = layers;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            using var made = layers.call(input);
            return cat(new[] { input, made }, 1);
        }

        public OnnxValue Export(OnnxGraph graph, OnnxValue input) => graph.Concat(1, input, graph.Apply(layers, input));
    }
}
