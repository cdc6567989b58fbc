namespace Microsoft.ML.Gan;

public abstract partial record Regularizer
{
    /// <summary>All of them with their defaults, a line each.</summary>
    public static IReadOnlyList<Regularizer> Known { get; } =
    [
        new WeightClipping(),
        new GradientPenalty(),
        new GradientPenalty(center: 0),
        new GradientPenalty(oneSided: true),
        new Dragan(),
        new R1(),
        new R2(),
        new FeatureMatching(),
        new OrthogonalRegularization(),
        new LogitDrift(),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(regularizer => regularizer.Name)];

    /// <summary>The known regularizer of a name, with its defaults.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static Regularizer Get(string name) => Guard.Known(Known, regularizer => regularizer.Name, name, "Regularizer");
}
