using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>A player of min_x max_y xy, in double.</summary>
internal sealed class BilinearPlayer : Player, IDisposable
{
    private readonly double _sign;
    private readonly optim.Optimizer _optimizer;

    private BilinearPlayer(double start, double sign, OptimizerSettings settings) : this(Scalar(start), sign, settings)
    {
    }

    private BilinearPlayer(Parameter own, double sign, OptimizerSettings settings) : this(own, sign, settings.Create([own]))
    {
    }

    private BilinearPlayer(Parameter own, double sign, optim.Optimizer optimizer) : base([own], optimizer) =>
        (_sign, _optimizer) = (sign, optimizer);

    public double Value => Parameters[0].item<double>();

    private BilinearPlayer Other { get; set; } = null!;

    /// <summary>The player who maximises over y, and the one who minimises over x.</summary>
    public static (BilinearPlayer Y, BilinearPlayer X) Pair(double x, double y, OptimizerSettings settings)
    {
        var (maximiser, minimiser) = (new BilinearPlayer(y, -1, settings), new BilinearPlayer(x, 1, settings));
        (maximiser.Other, minimiser.Other) = (minimiser, maximiser);
        return (maximiser, minimiser);
    }

    public override void ComputeGradients()
    {
        using var scope = NewDisposeScope();
        _optimizer.zero_grad();
        (Parameters[0] * Other.Parameters[0].detach() * _sign).sum().backward();
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        Parameters[0].Dispose();
    }

    private static Parameter Scalar(double value) => new(tensor(new[] { value }));
}
