using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// How one network of a game is updated: the gradients of its own loss, a step of its own optimizer, and its constraints.
/// </summary>
/// <param name="parameters">The network's parameters.</param>
/// <param name="optimizer">What moves them.</param>
/// <param name="computeGradients">Sets their gradients to those of the network's loss, where all networks stand now.</param>
/// <param name="constrain">Brings them back to where they may be; null where they may be anywhere.</param>
internal sealed class ParameterUpdate(
    IEnumerable<Parameter> parameters, optim.Optimizer optimizer, Action computeGradients, Action? constrain = null)
{
    public IReadOnlyList<Parameter> Parameters { get; } = [.. parameters];

    public void ComputeGradients() => computeGradients();

    /// <summary>Takes the optimizer's step along the gradients, wherever it leads.</summary>
    public void Step() => optimizer.step();

    public void Constrain() => constrain?.Invoke();

    /// <summary>Takes the optimizer's step along the gradients, as far as the constraints let it.</summary>
    public void Move()
    {
        Step();
        Constrain();
    }

    /// <summary>The whole update.</summary>
    public void Run()
    {
        ComputeGradients();
        Move();
    }
}
