namespace Microsoft.ML.Gan;

public abstract partial record OptimizerSettings
{
    /// <summary>All of them, with their defaults.</summary>
    public static IReadOnlyList<OptimizerSettings> Known { get; } =
        [new AdamSettings(), new AdamWSettings(), new RmsPropSettings(), new SgdSettings()];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Known.Select(optimizer => optimizer.Name);

    /// <summary>The known optimizer of a name, with its defaults.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static OptimizerSettings Find(string name) => Guard.Known(Known, optimizer => optimizer.Name, name, "Optimizer");
}
