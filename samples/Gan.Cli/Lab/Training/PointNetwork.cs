using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Layers;
using static TorchSharp.torch.nn;
using TensorModule = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Gan.Cli.Lab.Training;

/// <summary>Fully connected networks for points of the plane: hidden layers of one width, ReLU in the generator, LeakyReLU 0.2 in the critic.</summary>
internal sealed class PointNetwork(int width, int hiddenLayers) : GanNetwork
{
    public override string Name => "points";

    public override TensorModule CreateGenerator(NetworkShape shape) =>
        Sequential([.. Hidden(shape.LatentSize, () => ReLU()), Linear(width, shape.Channels), Unflatten(1, [shape.Channels, 1, 1])]);

    public override TensorModule CreateCritic(NetworkShape shape) =>
        Sequential([Flatten(), .. Hidden(shape.Channels, () => new PiecewiseLeakyReLU()), Linear(width, 1)]);

    private IEnumerable<TensorModule> Hidden(int inputs, Func<TensorModule> activation)
    {
        for (int i = 0; i < hiddenLayers; i++)
        {
            yield return Linear(i == 0 ? inputs : width, width);
            yield return activation();
        }
    }
}
