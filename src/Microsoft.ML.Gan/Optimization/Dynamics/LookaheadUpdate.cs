using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Lookahead-minmax (Chavdarova et al., arXiv:2006.14567): both networks take alternating steps with fast weights. Every k steps their slow
/// weights move together, slow += alpha (fast - slow), and the fast ones go on from there.
/// </summary>
internal sealed class LookaheadUpdate(ParameterUpdate critic, ParameterUpdate generator) : JointUpdate
{
    private const int Period = 5;
    private const double Alpha = 0.5;

    private readonly ParameterSnapshot _slow = new(critic, generator);
    private readonly JointUpdate _alternating = GameDynamics.Alternating.Join(critic, generator);
    private long _steps;

    public override void Run()
    {
        _alternating.Run();
        if (++_steps % Period == 0)
            MoveSlowWeights();
    }

    public override void Dispose()
    {
        _slow.Dispose();
        base.Dispose();
    }

    private void MoveSlowWeights()
    {
        using (no_grad())
        using (NewDisposeScope())
            foreach (var (fast, slow) in _slow.Pairs)
                fast.add_(slow - fast, 1 - Alpha);
        // The first slow weights are those before any constraint held.
        critic.Constrain();
        generator.Constrain();
        _slow.Save();
    }
}
