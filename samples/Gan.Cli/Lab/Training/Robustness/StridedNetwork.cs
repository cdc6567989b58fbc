using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Layers;
using static TorchSharp.torch.nn;
using TensorModule = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Gan.Cli.Lab.Training.Robustness;

/// <summary>DCGAN's strided convolutions, without parts of what makes them easy to train. The critic has no normalisation.</summary>
/// <param name="name">Its name.</param>
internal sealed class StridedNetwork(string name) : GanNetwork
{
    private const int MapSize = 4;

    public override string Name => name;

    /// <summary>Whether the generator has batch norm.</summary>
    public bool GeneratorBatchNorm { get; init; }

    /// <summary>Whether every layer of the generator has BaseChannels channels, where DCGAN doubles them toward the 4 x 4 map.</summary>
    public bool ConstantWidth { get; init; }

    public Nonlinearity InGenerator { get; init; } = Nonlinearity.ReLU;

    public Nonlinearity InCritic { get; init; } = Nonlinearity.LeakyReLU;

    public override TensorModule CreateGenerator(NetworkShape shape)
    {
        int[] widths = ConstantWidth ? [.. Widths(shape).Select(_ => shape.BaseChannels)] : Widths(shape);
        var first = new Projection(shape.LatentSize, InGenerator.Inputs * widths[^1], MapSize);
        List<TensorModule> layers = [GeneratorBatchNorm ? first : HeInitial.Of(first), .. AfterLayer(widths[^1])];
        for (int i = widths.Length - 1; i > 0; i--)
        {
            var next = new UpConvolution(widths[i], InGenerator.Inputs * widths[i - 1]);
            layers.AddRange([GeneratorBatchNorm ? next : HeInitial.Of(next), .. AfterLayer(widths[i - 1])]);
        }
        return Sequential([.. layers, new UpConvolution(widths[0], shape.Channels), Tanh()]);
    }

    public override TensorModule CreateCritic(NetworkShape shape)
    {
        int[] widths = Widths(shape);
        List<TensorModule> layers = [];
        for (int i = 0; i < widths.Length; i++)
            layers.AddRange(
                [new DownConvolution(i == 0 ? shape.Channels : widths[i - 1], InCritic.Inputs * widths[i]), InCritic.Create()]);
        return Sequential([.. layers, Flatten(), Linear(widths[^1] * MapSize * MapSize, 1)]);
    }

    private TensorModule[] AfterLayer(int width) => GeneratorBatchNorm
        ? [BatchNorm2d(InGenerator.Inputs * width), InGenerator.Create()]
        : [InGenerator.Create()];

    /// <summary>The channels of the maps of side ImageSize/2, ImageSize/4, … 4.</summary>
    private static int[] Widths(NetworkShape shape)
        => [.. Enumerable.Range(0, int.Log2(shape.ImageSize / MapSize)).Select(i => shape.BaseChannels << i)];
}
