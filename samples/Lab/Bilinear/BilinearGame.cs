using Microsoft.ML.Gan;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Lab;

/// <summary>
/// min over x, max over y of xy, whose only equilibrium is the origin: two players with a number each, who take plain gradient steps in
/// double precision, starting from (1, 0).
/// </summary>
internal sealed class BilinearGame : IDisposable
{
    private readonly Parameter _x = new(tensor(1.0));
    private readonly Parameter _y = new(tensor(0.0));
    private readonly optim.Optimizer _descent, _ascent;
    private readonly GameStep _step;

    /// <param name="dynamics">In which order, and at which points, they take their gradients; the maximiser is first.</param>
    /// <param name="eta">The step size, greater than 0.</param>
    public BilinearGame(GameDynamics dynamics, double eta)
    {
        _descent = optim.SGD([_x], eta);
        _ascent = optim.SGD([_y], eta);
        _step = dynamics.Between(
            new Descender(_y, _ascent, () => -_x.detach() * _y),
            new Descender(_x, _descent, () => _x * _y.detach()));
    }

    /// <summary>Where the players stand.</summary>
    public (double X, double Y) Point => (_x.item<double>(), _y.item<double>());

    /// <summary>One step of both.</summary>
    public void Step() => _step.Run();

    public void Dispose()
    {
        _step.Dispose();
        _descent.Dispose();
        _ascent.Dispose();
        _x.Dispose();
        _y.Dispose();
    }

    private sealed class Descender : Player
    {
        private readonly optim.Optimizer _optimizer;
        private readonly Func<Tensor> _loss;

        public Descender(Parameter position, optim.Optimizer optimizer, Func<Tensor> loss) : base([position], optimizer)
            => (_optimizer, _loss) = (optimizer, loss);

        public override void ComputeGradients()
        {
            using var scope = NewDisposeScope();
            _optimizer.zero_grad();
            _loss().backward();
        }
    }
}
