using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Layers;
using static TorchSharp.torch.nn;
using TensorModule = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Gan.Cli.Lab.Training;

/// <summary>Fully connected networks for points of the plane: hidden layers of one width, ReLU in the generator, LeakyReLU 0.2 in the critic.</summary>
internal sealed record PointNetworkSettings(int Width, int HiddenLayers);

/// <inheritdoc cref="PointNetworkSettings"/>
internal sealed class PointNetwork(PointNetworkSettings settings) : GanNetwork
{
    public override string Name => "points";

    public override TensorModule CreateGenerator(NetworkShape shape) =>
        Sequential([.. Hidden(shape.LatentSize, () => ReLU()), Linear(settings.Width, shape.Channels), Unflatten(1, [shape.Channels, 1, 1])]);

    public override TensorModule CreateCritic(NetworkShape shape) =>
        Sequential([Flatten(), .. Hidden(shape.Channels, () => new PiecewiseLeakyReLU()), Linear(settings.Width, 1)]);

    private IEnumerable<TensorModule> Hidden(int inputs, Func<TensorModule> activation)
    {
        for (int i = 0; i < settings.HiddenLayers; i++)
        {
            yield return Linear(i == 0 ? inputs : settings.Width, settings.Width);
            yield return activation();
        }
    }
}
