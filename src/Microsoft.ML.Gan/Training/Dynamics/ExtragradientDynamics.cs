namespace Microsoft.ML.Gan;

/// <summary>
/// The extragradient method (Korpelevich 1976; for GANs Gidel et al., arXiv:1802.10551): both players step to a look-ahead point, take their
/// gradients there, and apply them where they started. On xy it contracts by sqrt(1 - eta² + eta⁴) a step. Over Adam it is ExtraAdam: the
/// running means see both gradients.
/// </summary>
internal sealed class ExtragradientDynamics : GameDynamics
{
    public override string Name => "extragradient";

    internal override GameStep Between(Player critic, Player generator) => new Step(critic, generator);

    private sealed class Step(Player critic, Player generator) : GameStep
    {
        private readonly GamePoint _start = new(critic, generator);
        private readonly GameStep _simultaneous = Simultaneous.Between(critic, generator);

        public override void Run()
        {
            _start.Save();
            _simultaneous.Run();
            critic.ComputeGradients();
            generator.ComputeGradients();
            _start.Restore();
            critic.Move();
            generator.Move();
        }

        public override void Dispose() => _start.Dispose();
    }
}
