using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// The PatchGAN (Isola et al., arXiv:1611.07004, section 3.2.2): a logit for every patch of an image, whose mean is the image's. Layers
/// that halve the sides (kernel 4, stride 2), then two with stride 1; instance norm but on the first and last, LeakyReLU 0.2. Three
/// halvings see patches of 70 x 70 pixels. The channels are b, doubling up to 8 b.
/// </summary>
internal static class PatchCritic
{
    /// <summary>The paper's: patches of 70 x 70.</summary>
    public const int DefaultHalvings = 3;

    /// <summary>The side of what a logit sees: r = 1 before the last layer, r kernel 4 = 4, and backwards r = (r - 1) stride + 4.</summary>
    public static int PatchSize(int halvings) => Enumerable.Range(0, halvings).Aggregate(4 + 3, (size, _) => (size - 1) * 2 + 4);

    /// <summary>The logits of a side: what is left after the halvings, less one for each of the last two layers.</summary>
    public static int PatchCount(int imageSize, int halvings) => (imageSize >> halvings) - 2;

    /// <summary>The default, or as many halvings as leave images of that size a patch.</summary>
    public static int HalvingsFor(int imageSize) => Math.Min(DefaultHalvings, MostHalvings(imageSize));

    /// <exception cref="ArgumentException">No patch is left.</exception>
    public static void Require(int halvings, int imageSize)
    {
        if (PatchCount(imageSize, halvings) < 1)
            throw new ArgumentException(
                $"CriticHalvings must leave a patch of the images, which are {imageSize} x {imageSize}: at most {MostHalvings(imageSize)}, "
                + $"but is {halvings}.");
    }

    /// <param name="inputs">The channels of all that it sees.</param>
    /// <param name="shape">The width, and the number type of what halves the sides.</param>
    /// <param name="halvings">How often the sides are halved. At least 1.</param>
    public static TensorModule Create(int inputs, TranslatorShape shape, int halvings)
    {
        List<TensorModule> layers = [Down(inputs, Width(0), bias: true), new FirstOrderLeakyReLU()];
        for (int i = 1; i < halvings; i++)
            layers.AddRange([Down(Width(i - 1), Width(i), bias: false), InstanceNorm2d(Width(i)), new FirstOrderLeakyReLU()]);
        layers.AddRange(
        [
            WeightInit.SmallConv2d(Width(halvings - 1), Width(halvings), 4, padding: 1, bias: false), InstanceNorm2d(Width(halvings)),
            new FirstOrderLeakyReLU(), WeightInit.SmallConv2d(Width(halvings), 1, 4, padding: 1),
        ]);
        return Sequential(layers);

        TensorModule Down(int inputs, int outputs, bool bias) => new DownConvolution(inputs, outputs, bias, shape.ConvolutionType);

        int Width(int layer) => shape.BaseChannels * Math.Min(1 << layer, 8);
    }

    // The map before the last two layers must be 3 x 3.
    private static int MostHalvings(int imageSize) => int.Log2(imageSize / 3);
}
