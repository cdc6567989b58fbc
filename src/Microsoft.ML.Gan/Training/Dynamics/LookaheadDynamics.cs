using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Lookahead-minmax (Chavdarova et al., arXiv:2006.14567): both players take alternating steps with fast weights; every k steps their slow
/// weights move together, slow += alpha (fast - slow), and the fast ones go on from there.
/// </summary>
internal sealed class LookaheadDynamics : GameDynamics
{
    private const int Period = 5;
    private const double Alpha = 0.5;

    public override string Name => "lookahead";

    internal override GameStep Between(Player critic, Player generator) => new Step(critic, generator);

    private sealed class Step(Player critic, Player generator) : GameStep
    {
        private readonly GamePoint _slow = new(critic, generator);
        private readonly GameStep _alternating = Alternating.Between(critic, generator);
        private long _steps;

        public override void Run()
        {
            _alternating.Run();
            if (++_steps % Period == 0)
                MoveSlowly();
        }

        public override void Dispose() => _slow.Dispose();

        private void MoveSlowly()
        {
            using (no_grad())
            using (NewDisposeScope())
                foreach (var (fast, slow) in _slow.Pairs)
                    fast.add_(slow - fast, 1 - Alpha);
            // Where the slow weights started, constraints did not hold yet.
            critic.Constrain();
            generator.Constrain();
            _slow.Save();
        }
    }
}
