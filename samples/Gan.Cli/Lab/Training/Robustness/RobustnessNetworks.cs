using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Networks;
using static TorchSharp.torch.nn;
using TensorModule = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Gan.Cli.Lab.Training.Robustness;

/// <summary>The networks on which WGAN-GP's paper compares objectives (Gulrajani et al., arXiv:1704.00028, figure 2), DCGAN first.</summary>
internal static class RobustnessNetworks
{
    private const int MlpLayers = 4;
    private const int MlpUnits = 512;

    public static IReadOnlyList<GanNetwork> Known { get; } =
    [
        GanNetwork.Dcgan,
        WithDcganCritic("constant-filters", new StridedNetwork("constant-filters") { ConstantWidth = true }.CreateGenerator),
        WithDcganCritic("mlp-generator", CreateMlp),
        new StridedNetwork("no-normalization"),
        new StridedNetwork("gated") { GeneratorBatchNorm = true, InGenerator = Nonlinearity.Gated, InCritic = Nonlinearity.Gated },
        new StridedNetwork("tanh") { GeneratorBatchNorm = true, InGenerator = Nonlinearity.Tanh, InCritic = Nonlinearity.Tanh },
    ];

    /// <summary>Those of the figure that the library has no layers for yet: residual networks of 101 layers.</summary>
    public static IReadOnlyList<string> NotYet { get; } = ["deep-residual"];

    private static GanNetwork WithDcganCritic(string name, Func<NetworkShape, TensorModule> generator)
        => GanNetwork.FromModules(name, generator, GanNetwork.Dcgan.CreateCritic);

    /// <summary>A multilayer perceptron, ReLU between its layers.</summary>
    private static TensorModule CreateMlp(NetworkShape shape)
    {
        List<TensorModule> layers = [HeInitial.Of(Linear(shape.LatentSize, MlpUnits)), ReLU()];
        for (int i = 1; i < MlpLayers; i++)
            layers.AddRange([HeInitial.Of(Linear(MlpUnits, MlpUnits)), ReLU()]);
        int pixels = shape.Channels * shape.ImageSize * shape.ImageSize;
        return Sequential(
            [.. layers, Linear(MlpUnits, pixels), Tanh(), Unflatten(1, [shape.Channels, shape.ImageSize, shape.ImageSize])]);
    }
}
