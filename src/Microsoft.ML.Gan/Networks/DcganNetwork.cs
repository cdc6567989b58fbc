using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// DCGAN (Radford et al., arXiv:1511.06434). Between the image and a 4 x 4 map each layer halves or doubles the sides (kernel 4,
/// stride 2, padding 1), with b = BaseChannels channels next to the image, doubling toward the map up to 8 b.
/// Generator: batch norm, conditional where there are classes, and ReLU; tanh at the end. Critic: LeakyReLU 0.2, batch norm (where
/// allowed) on all but its first layer. Other nonlinearities make the harder networks of WGAN-GP's figure 2 (arXiv:1704.00028).
/// </summary>
/// <param name="name">The name by which it is known.</param>
/// <param name="everywhere">What stands between the layers of both networks, or null for the paper's.</param>
internal sealed class DcganNetwork(string name, DcganNetwork.Nonlinearity? everywhere = null) : GanNetwork
{
    private const int MapSize = 4;

    public override string Name => name;

    /// <summary>Whether the generator has batch norm. Without it, small initial weights would give flat images.</summary>
    public bool GeneratorBatchNorm { get; init; } = true;

    /// <summary>Whether every layer of the generator has BaseChannels channels.</summary>
    public bool ConstantWidth { get; init; }

    private Nonlinearity InGenerator => everywhere ?? Nonlinearity.ReLU;

    private Nonlinearity InCritic => everywhere ?? Nonlinearity.LeakyReLU;

    public override TensorModule CreateGenerator(NetworkShape shape)
    {
        shape.RequireHalvings(Name);
        var factory = new LayerFactory(shape, GeneratorBatchNorm ? null : WeightInit.ByInputs);
        int[] widths = [.. Widths(shape).Select(width => ConstantWidth ? shape.BaseChannels : width)];
        List<Module> layers = [
            factory.LatentProjection(shape.LatentSize, InGenerator.Inputs * widths[^1], MapSize),
            .. AfterGenerator(factory, shape, widths[^1])];
        for (int i = widths.Length - 1; i > 0; i--)
            layers.AddRange([
                factory.Up(widths[i], InGenerator.Inputs * widths[i - 1], bias: !GeneratorBatchNorm),
                .. AfterGenerator(factory, shape, widths[i - 1])]);
        return factory.Generator([.. layers, factory.Up(widths[0], shape.Channels, bias: true), Tanh()]);
    }

    public override TensorModule CreateCritic(NetworkShape shape)
    {
        shape.RequireHalvings(Name);
        var factory = new LayerFactory(shape);
        int[] widths = Widths(shape);
        List<TensorModule> layers = [factory.Down(shape.Channels, InCritic.Inputs * widths[0], bias: true), InCritic.Create()];
        for (int i = 1; i < widths.Length; i++)
        {
            layers.Add(factory.Down(widths[i - 1], InCritic.Inputs * widths[i], bias: !shape.CriticBatchNorm));
            if (shape.CriticBatchNorm)
                layers.Add(BatchNorm2d(InCritic.Inputs * widths[i]));
            layers.Add(InCritic.Create());
        }
        // The last convolution of the paper, 4 x 4 to 1 x 1, is a matrix product.
        return Sequential([.. layers, Flatten(), factory.Linear(widths[^1] * MapSize * MapSize, 1)]);
    }

    private Module[] AfterGenerator(LayerFactory factory, NetworkShape shape, int width) => GeneratorBatchNorm
        ? [factory.GeneratorNorm(InGenerator.Inputs * width, shape.Classes), InGenerator.Create()]
        : [InGenerator.Create()];

    /// <summary>The channels of the maps of side ImageSize/2, ImageSize/4, … 4.</summary>
    private static int[] Widths(NetworkShape shape) =>
        [.. Enumerable.Range(0, int.Log2(shape.ImageSize / MapSize)).Select(i => shape.BaseChannels * Math.Min(1 << i, 8))];

    /// <summary>What stands between the layers of a network.</summary>
    /// <param name="Create">Makes one.</param>
    /// <param name="Inputs">How many channels it takes for each that it gives.</param>
    public sealed record Nonlinearity(Func<TensorModule> Create, int Inputs = 1)
    {
        public static Nonlinearity ReLU { get; } = new(() => nn.ReLU());

        public static Nonlinearity LeakyReLU { get; } = new(() => new FirstOrderLeakyReLU());

        public static Nonlinearity Tanh { get; } = new(() => nn.Tanh());

        public static Nonlinearity Gated { get; } = new(() => new GatedActivation(), Inputs: 2);
    }
}
