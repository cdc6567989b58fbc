using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// CycleGAN's translator (Zhu et al., arXiv:1703.10593, appendix 7.2, after Johnson et al., arXiv:1603.08155): a 7 x 7 convolution to
/// b = BaseChannels channels, two that halve the sides and double the channels, residual blocks of two 3 x 3 convolutions, two
/// transposed convolutions back, and a 7 x 7 convolution with tanh. Instance norm and ReLU everywhere else; images are mirrored at
/// their edges rather than framed with zeros.
/// </summary>
/// <remarks>What halves or doubles has a kernel of 4 where the paper has 3: the sides then fit without padding one of them.</remarks>
internal static class ResidualTranslator
{
    /// <summary>Height and width are halved twice.</summary>
    public const int SizeMultiple = 4;

    /// <summary>A quarter of a side must be wider than the frame of 1, and the side than that of 3.</summary>
    public const int SmallestSize = 8;

    /// <param name="shape">Channels and width.</param>
    /// <param name="blocks">The residual blocks. At least 1.</param>
    public static TensorModule Create(TranslatorShape shape, int blocks)
    {
        int b = shape.BaseChannels;
        return Sequential(
        [
            .. Reflected(shape.Inputs, b, 7), InstanceNorm2d(b), ReLU(),
            Down(b, 2 * b), InstanceNorm2d(2 * b), ReLU(),
            Down(2 * b, 4 * b), InstanceNorm2d(4 * b), ReLU(),
            .. Enumerable.Range(0, blocks).Select(_ => Block(4 * b)),
            Up(4 * b, 2 * b), InstanceNorm2d(2 * b), ReLU(),
            Up(2 * b, b), InstanceNorm2d(b), ReLU(),
            .. Reflected(b, shape.Outputs, 7, bias: true), Tanh(),
        ]);

        TensorModule Down(int inputs, int outputs) => new DownConvolution(inputs, outputs, bias: false, shape.ConvolutionType);

        TensorModule Up(int inputs, int outputs) => new UpConvolution(inputs, outputs, bias: false, shape.ConvolutionType);
    }

    /// <summary>A convolution that keeps height and width, over an image that is mirrored at its edges.</summary>
    /// <param name="inputs">The channels that go in.</param>
    /// <param name="outputs">The channels that come out.</param>
    /// <param name="kernel">Odd.</param>
    /// <param name="bias">Whether it has a bias; a norm that follows would undo it.</param>
    private static TensorModule[] Reflected(long inputs, long outputs, long kernel, bool bias = false) =>
        [ReflectionPad2d(kernel / 2), WeightInit.SmallConv2d(inputs, outputs, kernel, bias: bias)];

    private static TensorModule Block(int channels) => new Residual(Sequential(
    [
        .. Reflected(channels, channels, 3), InstanceNorm2d(channels), ReLU(),
        .. Reflected(channels, channels, 3), InstanceNorm2d(channels),
    ]));
}
