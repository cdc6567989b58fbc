namespace Microsoft.ML.Gan;

/// <summary>
/// The extragradient method (Korpelevich 1976; for GANs Gidel et al., arXiv:1802.10551): both networks step to a look-ahead point, take
/// their gradients there, and apply them where they started. On xy it contracts by sqrt(1 - eta² + eta⁴) a step. Over Adam it is ExtraAdam:
/// the running means see both gradients.
/// </summary>
internal sealed class ExtragradientUpdate(ParameterUpdate critic, ParameterUpdate generator) : JointUpdate
{
    private readonly ParameterSnapshot _start = new(critic, generator);
    private readonly JointUpdate _simultaneous = GameDynamics.Simultaneous.Join(critic, generator);

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

    public override void Dispose()
    {
        _start.Dispose();
        base.Dispose();
    }
}
