using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// The plain modern network of R3GAN (Huang et al., arXiv:2501.05441): no norm; between the image and a 4 x 4 map two inverted bottlenecks
/// x + W3 a(W2 a(W1 x)) for each size, W1 and W3 of 1 x 1, W2 of 3 x 3 in groups of 16 channels, twice as many channels inside, a the
/// LeakyReLU 0.2; and bilinear resampling, with a 1 x 1 convolution where the channels change. The critic is the generator turned round.
/// W3 starts at 0 and the others small (Zhang et al., arXiv:1901.09321), so that depth needs no norm. Classes join the latents.
/// </summary>
internal sealed class R3GanNetwork : GanNetwork
{
    private const int MapSize = 4;
    private const int BlocksPerSize = 2;
    private const int Expansion = 2;
    private const int GroupSize = 16;
    private const int LayersInBlock = 3;

    // That of LeakyReLU 0.2.
    private static readonly double _gain = Math.Sqrt(2 / (1 + 0.2 * 0.2));

    public override string Name => "r3gan";

    public override TensorModule CreateGenerator(NetworkShape shape)
    {
        shape.RequireHalvings(Name);
        var layout = new ResidualLayout(shape);
        var factory = new LayerFactory(shape, WeightInit.ByInputs);
        List<TensorModule> modules = [factory.LatentProjection(shape.GeneratorInputs, layout.ChannelsAt(MapSize), MapSize)];
        for (int side = MapSize; ; side *= 2)
        {
            modules.AddRange(Blocks(shape, factory, layout.ChannelsAt(side)));
            if (side == shape.ImageSize)
                break;
            modules.AddRange([.. Change(factory, layout.ChannelsAt(side), layout.ChannelsAt(side * 2)), Enlarged()]);
        }
        return Sequential([.. modules, factory.Convolution(shape.BaseChannels, shape.Channels, kernel: 1, gain: 1), Tanh()]);
    }

    public override TensorModule CreateCritic(NetworkShape shape)
    {
        shape.RequireHalvings(Name);
        var layout = new ResidualLayout(shape);
        var factory = new LayerFactory(shape, WeightInit.ByInputs);
        List<TensorModule> modules = [factory.Convolution(shape.Channels, shape.BaseChannels, kernel: 1, gain: 1)];
        for (int side = shape.ImageSize; ; side /= 2)
        {
            modules.AddRange(Blocks(shape, factory, layout.ChannelsAt(side)));
            if (side == MapSize)
                break;
            // By half, bilinear resampling is the mean of 2 x 2 pixels.
            modules.AddRange([AvgPool2d(2), .. Change(factory, layout.ChannelsAt(side), layout.ChannelsAt(side / 2))]);
        }
        return Sequential([.. modules, Flatten(), factory.Linear(layout.ChannelsAt(MapSize) * MapSize * MapSize, 1)]);
    }

    private static IEnumerable<TensorModule> Blocks(NetworkShape shape, LayerFactory factory, int channels) =>
        Enumerable.Range(0, BlocksPerSize).Select(_ => Block(shape, factory, channels));

    private static Residual Block(NetworkShape shape, LayerFactory factory, int channels)
    {
        int inside = Expansion * channels;
        int blocks = BlocksPerSize * (int.Log2(shape.ImageSize / MapSize) + 1);
        double gain = _gain * Math.Pow(blocks, -1.0 / (2 * LayersInBlock - 2));
        // A weight of zeros has no direction for spectral norm to keep.
        double last = shape.SpectralNorm ? gain : 0;
        return new Residual(Sequential(
            factory.Convolution(channels, inside, kernel: 1, gain),
            new FirstOrderLeakyReLU(),
            factory.Convolution(inside, inside, gain: gain, groups: inside % GroupSize == 0 ? inside / GroupSize : 1),
            new FirstOrderLeakyReLU(),
            factory.Convolution(inside, channels, kernel: 1, gain: last, bias: false)));
    }

    private static IEnumerable<TensorModule> Change(LayerFactory factory, int inputs, int outputs) =>
        inputs == outputs ? [] : [factory.Convolution(inputs, outputs, kernel: 1, gain: 1, bias: false)];

    private static TensorModule Enlarged() => Upsample(scale_factor: [2.0, 2.0], mode: torch.UpsampleMode.Bilinear);
}
