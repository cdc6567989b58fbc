using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// Fully connected networks with three hidden layers of 8 x BaseChannels units (512 by default).
/// Generator: ReLU, tanh at the end; classes join the latents. Critic: LeakyReLU 0.2, and no normalization.
/// </summary>
internal sealed class MlpNetwork : GanNetwork
{
    private const int HiddenLayers = 3;

    public override string Name => "mlp";

    public override TensorModule CreateGenerator(NetworkShape shape)
    {
        List<TensorModule> layers = [];
        int width = shape.GeneratorInputs;
        for (int i = 0; i < HiddenLayers; i++)
        {
            layers.AddRange([Linear(width, Hidden(shape)), ReLU()]);
            width = Hidden(shape);
        }
        layers.AddRange([Linear(width, Pixels(shape)), Tanh(), Unflatten(1, [shape.Channels, shape.ImageSize, shape.ImageSize])]);
        return Sequential(layers);
    }

    public override TensorModule CreateCritic(NetworkShape shape)
    {
        List<TensorModule> layers = [Flatten()];
        int width = Pixels(shape);
        for (int i = 0; i < HiddenLayers; i++)
        {
            layers.AddRange([Linear(width, Hidden(shape)), new FirstOrderLeakyReLU()]);
            width = Hidden(shape);
        }
        layers.Add(Linear(width, 1));
        return Sequential(layers);
    }

    private static int Hidden(NetworkShape shape) => 8 * shape.BaseChannels;

    private static int Pixels(NetworkShape shape) => shape.Channels * shape.ImageSize * shape.ImageSize;
}
