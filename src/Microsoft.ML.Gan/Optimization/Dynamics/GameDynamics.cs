namespace Microsoft.ML.Gan;

/// <summary>
/// In which order, and at which points, the two networks of a GAN take their gradients and steps. It works over any optimizer.
/// On min_x max_y xy with steps of eta, plain gradients spiral out or circle, and the other dynamics converge. The known ones are static
/// properties; there are no others.
/// </summary>
public sealed class GameDynamics
{
    private readonly Func<ParameterUpdate, ParameterUpdate, JointUpdate> _join;

    private GameDynamics(string name, Func<ParameterUpdate, ParameterUpdate, JointUpdate> join) => (Name, _join) = (name, join);

    /// <summary>
    /// The critic steps, then the generator answers, who sees the critic's new weights (Goodfellow et al., arXiv:1406.2661, algorithm 1):
    /// the usual way. On xy, with eta below 2, the point circles.
    /// </summary>
    public static GameDynamics Alternating { get; } = new("alternating", (critic, generator) => JointUpdate.Of(() =>
    {
        critic.Run();
        generator.Run();
    }));

    /// <summary>Both take their gradients at the same point. On xy the point spirals out by sqrt(1 + eta²) a step.</summary>
    public static GameDynamics Simultaneous { get; } = new("simultaneous", (critic, generator) => JointUpdate.Of(() =>
    {
        critic.ComputeGradients();
        generator.ComputeGradients();
        critic.Move();
        generator.Move();
    }));

    /// <summary>Steps along 2 d_t - d_{t-1} (Daskalakis et al., arXiv:1711.00141).</summary>
    public static GameDynamics Optimistic { get; } = new("optimistic", (critic, generator) => new OptimisticUpdate(critic, generator));

    /// <summary>
    /// Gradients taken at a look-ahead point, applied at the starting point (Korpelevich; Gidel et al., arXiv:1802.10551).
    /// </summary>
    public static GameDynamics Extragradient { get; } =
        new("extragradient", (critic, generator) => new ExtragradientUpdate(critic, generator));

    /// <summary>Lookahead-minmax (Chavdarova et al., arXiv:2006.14567), every 5 steps, half-way.</summary>
    public static GameDynamics Lookahead { get; } = new("lookahead", (critic, generator) => new LookaheadUpdate(critic, generator));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GameDynamics> Known { get; } = [Alternating, Simultaneous, Optimistic, Extragradient, Lookahead];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(dynamics => dynamics.Name)];

    /// <summary>The name by which <see cref="Get"/> knows it.</summary>
    public string Name { get; }

    /// <summary>The known dynamics of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static GameDynamics Get(string name) => Guard.Known(Known, dynamics => dynamics.Name, name, "Dynamics");

    /// <summary>Joins the updates of the two networks of one game.</summary>
    internal JointUpdate Join(ParameterUpdate critic, ParameterUpdate generator) => _join(critic, generator);
}
