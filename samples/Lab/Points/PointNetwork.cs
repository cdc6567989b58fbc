using static TorchSharp.torch.nn;

namespace Lab;

/// <summary>Fully connected networks for points of the plane: hidden layers of one width, LeakyReLU 0.2 in the critic.</summary>
internal sealed class PointNetwork(int width, int hiddenLayers) : GanNetwork
{
    public override string Name => "points";

    /// <summary>What follows the generator's hidden layers; ReLU by default.</summary>
    public Func<TensorModule> GeneratorActivation { get; init; } = () => ReLU();

    /// <summary>Whether the generator draws from a uniform distribution, of half as many dimensions as there are latents.</summary>
    public bool UniformLatents { get; init; }

    public override TensorModule CreateGenerator(NetworkShape shape)
    {
        TensorModule[] layers =
            [.. Hidden(Inputs(shape), GeneratorActivation), Linear(width, shape.Channels), Unflatten(1, [shape.Channels, 1, 1])];
        return UniformLatents ? Sequential([new UniformLatents(), .. layers]) : Sequential(layers);
    }

    public override TensorModule CreateCritic(NetworkShape shape) =>
        Sequential([Flatten(), .. Hidden(shape.Channels, () => new FirstOrderLeakyReLU()), Linear(width, 1)]);

    private int Inputs(NetworkShape shape) => UniformLatents ? shape.LatentSize / 2 : shape.LatentSize;

    private IEnumerable<TensorModule> Hidden(int inputs, Func<TensorModule> activation)
    {
        for (int i = 0; i < hiddenLayers; i++)
        {
            yield return Linear(i == 0 ? inputs : width, width);
            yield return activation();
        }
    }
}
