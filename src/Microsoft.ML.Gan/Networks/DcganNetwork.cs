using Microsoft.ML.Gan.Networks.Layers;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>
/// DCGAN (Radford et al., arXiv:1511.06434). Between the image and a 4 x 4 map each layer halves or doubles the sides (kernel 4,
/// stride 2, padding 1), with b = BaseChannels channels next to the image, doubling toward the map up to 8 b.
/// Generator: batch norm and ReLU, tanh at the end. Critic: LeakyReLU 0.2, batch norm (where allowed) on all but its first layer.
/// </summary>
internal sealed class DcganNetwork : GanNetwork
{
    private const int MapSize = 4;

    public override string Name => "dcgan";

    public override TensorModule CreateGenerator(NetworkShape shape)
    {
        var widths = Widths(shape);
        List<TensorModule> layers =
            [new Projection(shape.LatentSize, widths[^1], MapSize), BatchNorm2d(widths[^1]), ReLU()];
        for (int i = widths.Length - 1; i > 0; i--)
            layers.AddRange([Up(widths[i], widths[i - 1], bias: false), BatchNorm2d(widths[i - 1]), ReLU()]);
        layers.AddRange([Up(widths[0], shape.Channels, bias: true), Tanh()]);
        return Sequential(layers);

        TensorModule Up(int inputs, int outputs, bool bias) => new UpConvolution(inputs, outputs, bias, shape.ConvolutionType);
    }

    public override TensorModule CreateCritic(NetworkShape shape)
    {
        var widths = Widths(shape);
        List<TensorModule> layers = [Down(shape.Channels, widths[0], bias: true), new PiecewiseLeakyReLU()];
        for (int i = 1; i < widths.Length; i++)
        {
            layers.Add(Down(widths[i - 1], widths[i], bias: !shape.CriticBatchNorm));
            if (shape.CriticBatchNorm)
                layers.Add(BatchNorm2d(widths[i]));
            layers.Add(new PiecewiseLeakyReLU());
        }
        // The last convolution of the paper, 4 x 4 to 1 x 1, is a matrix product.
        layers.AddRange([Flatten(), Linear(widths[^1] * MapSize * MapSize, 1)]);
        return Sequential(layers);

        TensorModule Down(int inputs, int outputs, bool bias) => new DownConvolution(inputs, outputs, bias, shape.ConvolutionType);
    }

    /// <summary>The channels of the maps of side ImageSize/2, ImageSize/4, … 4.</summary>
    private static int[] Widths(NetworkShape shape)
    {
        int halvings = int.Log2(shape.ImageSize / MapSize);
        return [.. Enumerable.Range(0, halvings).Select(i => shape.BaseChannels * Math.Min(1 << i, 8))];
    }
}
