using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>One of the two players of a game, who minimises a loss of its own in parameters of its own.</summary>
internal abstract class Player(IEnumerable<Parameter> parameters, optim.Optimizer optimizer)
{
    public IReadOnlyList<Parameter> Parameters { get; } = [.. parameters];

    /// <summary>Sets the parameters' gradients to those of the player's loss at the point where both players stand.</summary>
    public abstract void ComputeGradients();

    /// <summary>Takes the optimizer's step along the gradients, wherever it leads.</summary>
    public void Step() => optimizer.step();

    /// <summary>Takes the optimizer's step along the gradients, as far as the constraints let it.</summary>
    public void Move()
    {
        Step();
        Constrain();
    }

    /// <summary>Brings the parameters back to where they may be.</summary>
    public virtual void Constrain()
    {
    }

    /// <summary>A whole step.</summary>
    public void Update()
    {
        ComputeGradients();
        Move();
    }
}
