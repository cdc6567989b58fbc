using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>min over x, max over y of xy, in double.</summary>
internal sealed class BilinearGame : IDisposable
{
    private readonly Parameter _x, _y;
    private readonly optim.Optimizer _descent, _ascent;
    private readonly JointUpdate _update;

    public BilinearGame(GameDynamics dynamics, OptimizerSettings settings, double x, double y)
    {
        (_x, _y) = (new Parameter(tensor(new[] { x })), new Parameter(tensor(new[] { y })));
        (_descent, _ascent) = (settings.Create([_x]), settings.Create([_y]));
        _update = dynamics.Join(Down(_y, _ascent, () => -(_y * _x.detach())), Down(_x, _descent, () => _x * _y.detach()));
    }

    public (double X, double Y) Point => (_x.item<double>(), _y.item<double>());

    /// <summary>Updates both; the one who maximizes has the critic's part.</summary>
    public void Step() => _update.Run();

    public void Dispose()
    {
        _update.Dispose();
        _descent.Dispose();
        _ascent.Dispose();
        _x.Dispose();
        _y.Dispose();
    }

    private static ParameterUpdate Down(Parameter parameter, optim.Optimizer optimizer, Func<Tensor> loss) => new(
        [parameter], optimizer, () =>
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        loss().sum().backward();
    });
}
