using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Optimistic descent (Daskalakis et al., arXiv:1711.00141): w += 2 d_t - d_{t-1}, where d_t is the step that the optimizer would take at
/// w. Over SGD d_t = -eta g_t; over Adam it is the paper's Optimistic Adam. The first step is plain.
/// </summary>
internal sealed class OptimisticUpdate(ParameterUpdate critic, ParameterUpdate generator) : JointUpdate
{
    private readonly ParameterSnapshot _start = new(critic, generator);
    private Tensor[]? _last;

    public override void Run()
    {
        _start.Save();
        critic.ComputeGradients();
        generator.ComputeGradients();
        critic.Step();
        generator.Step();
        Correct();
        critic.Constrain();
        generator.Constrain();
    }

    public override void Dispose()
    {
        _start.Dispose();
        Forget();
        base.Dispose();
    }

    /// <summary>Goes on by d_t - d_{t-1}, and remembers d_t.</summary>
    private void Correct()
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var steps = _start.Pairs.Select(pair => (pair.Parameter - pair.Copy).DetachFromDisposeScope()).ToArray();
        if (_last is not null)
            for (int i = 0; i < steps.Length; i++)
                _start.Pairs[i].Parameter.add_(steps[i] - _last[i]);
        Forget();
        _last = steps;
    }

    private void Forget()
    {
        foreach (var step in _last ?? [])
            step.Dispose();
    }
}
