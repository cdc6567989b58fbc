namespace Microsoft.ML.Gan;

public abstract partial class GameDynamics
{
    /// <summary>The critic steps, then the generator answers (Goodfellow et al., arXiv:1406.2661, algorithm 1): the usual way.</summary>
    public static GameDynamics Alternating { get; } = new AlternatingDynamics();

    /// <summary>Both take their gradients at the same point.</summary>
    public static GameDynamics Simultaneous { get; } = new SimultaneousDynamics();

    /// <summary>Steps along 2 d_t - d_{t-1} (Daskalakis et al., arXiv:1711.00141).</summary>
    public static GameDynamics Optimistic { get; } = new OptimisticDynamics();

    /// <summary>Gradients taken at a look-ahead point, applied at the starting point (Korpelevich; Gidel et al., arXiv:1802.10551).</summary>
    public static GameDynamics Extragradient { get; } = new ExtragradientDynamics();

    /// <summary>Lookahead-minmax (Chavdarova et al., arXiv:2006.14567), every 5 steps, half-way.</summary>
    public static GameDynamics Lookahead { get; } = new LookaheadDynamics();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GameDynamics> Known { get; } = [Alternating, Simultaneous, Optimistic, Extragradient, Lookahead];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Known.Select(dynamics => dynamics.Name);

    /// <summary>The known dynamics of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static GameDynamics Find(string name) => Guard.Known(Known, dynamics => dynamics.Name, name, "Dynamics");
}
