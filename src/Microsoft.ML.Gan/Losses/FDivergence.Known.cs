namespace Microsoft.ML.Gan;

public abstract partial class FDivergence
{
    /// <summary>KL(P, Q): f(u) = u log u.</summary>
    public static FDivergence KullbackLeibler { get; } = new KullbackLeibler();

    /// <summary>KL(Q, P): f(u) = -log u.</summary>
    public static FDivergence ReverseKullbackLeibler { get; } = new ReverseKullbackLeibler();

    /// <summary>Pearson's chi-squared: f(u) = (u - 1)^2.</summary>
    public static FDivergence PearsonChiSquared { get; } = new PearsonChiSquared();

    /// <summary>Squared Hellinger distance, without the half: f(u) = (sqrt u - 1)^2.</summary>
    public static FDivergence SquaredHellinger { get; } = new SquaredHellinger();

    /// <summary>Twice the Jensen-Shannon divergence, as in the paper: f(u) = u log u - (u + 1) log((1 + u)/2).</summary>
    public static FDivergence JensenShannon { get; } = new JensenShannon();

    /// <summary>What the original GAN estimates, 2 JS - 2 log 2: f(u) = u log u - (u + 1) log(u + 1).</summary>
    public static FDivergence OriginalGan { get; } = new OriginalGan();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FDivergence> Known { get; } =
        [KullbackLeibler, ReverseKullbackLeibler, PearsonChiSquared, SquaredHellinger, JensenShannon, OriginalGan];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Known.Select(divergence => divergence.Name);

    /// <summary>The known divergence of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static FDivergence Find(string name) => Guard.Known(Known, divergence => divergence.Name, name, "Divergence");
}
