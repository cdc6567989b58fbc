using static TorchSharp.torch.nn;

namespace Lab;

/// <summary>The networks on which WGAN-GP's paper (arXiv:1704.00028, figure 2) compares objectives, DCGAN first.</summary>
internal static class RobustnessNetworks
{
    private const int MlpLayers = 4;
    private const int MlpUnits = 512;

    /// <param name="residualLayers">The layers of the deepest, 101 in the paper.</param>
    public static IReadOnlyList<GanNetwork> Of(int residualLayers) =>
    [
        GanNetwork.Dcgan,
        WithDcganCritic("constant-filters", GanNetwork.DcganWithoutBatchNorm(constantWidth: true).CreateGenerator),
        WithDcganCritic("mlp-generator", CreateMlp),
        GanNetwork.FromModules(
            "no-normalization", GanNetwork.DcganWithoutBatchNorm().CreateGenerator,
            shape => GanNetwork.Dcgan.CreateCritic(shape with { CriticBatchNorm = false })),
        GanNetwork.Gated,
        GanNetwork.Tanh,
        GanNetwork.ResidualOfDepth(residualLayers),
    ];

    private static GanNetwork WithDcganCritic(string name, Func<NetworkShape, TensorModule> generator)
        => GanNetwork.FromModules(name, generator, GanNetwork.Dcgan.CreateCritic);

    /// <summary>A multilayer perceptron, ReLU between its layers.</summary>
    private static TensorModule CreateMlp(NetworkShape shape)
    {
        List<TensorModule> layers = [ForReLU(shape.LatentSize), ReLU()];
        for (int i = 1; i < MlpLayers; i++)
            layers.AddRange([ForReLU(MlpUnits), ReLU()]);
        int pixels = shape.Channels * shape.ImageSize * shape.ImageSize;
        return Sequential(
            [.. layers, Linear(MlpUnits, pixels), Tanh(), Unflatten(1, [shape.Channels, shape.ImageSize, shape.ImageSize])]);
    }

    /// <summary>
    /// Weights from N(0, 2/inputs), which keep a signal's size through ReLU (He et al., arXiv:1502.01852). Without batch norm, smaller ones
    /// give nearly the same image for all latents, and it takes long to tell them apart.
    /// </summary>
    private static TensorModule ForReLU(int inputs)
    {
        var layer = Linear(inputs, MlpUnits);
        init.normal_(layer.weight!, 0, Math.Sqrt(2.0 / inputs));
        return layer;
    }
}
