using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>What stands between the layers of a network.</summary>
/// <param name="Create">Makes one.</param>
/// <param name="Inputs">How many channels it takes for each that it gives.</param>
internal sealed record Nonlinearity(Func<TensorModule> Create, int Inputs = 1)
{
    public static Nonlinearity ReLU { get; } = new(() => ReLU());

    public static Nonlinearity LeakyReLU { get; } = new(() => new PiecewiseLeakyReLU());

    public static Nonlinearity Tanh { get; } = new(() => Tanh());

    public static Nonlinearity Gated { get; } = new(() => new Gate(), Inputs: 2);
}
