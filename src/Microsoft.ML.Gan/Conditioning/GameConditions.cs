namespace Microsoft.ML.Gan;

/// <summary>What a run's samples depend on besides latents: classes, codes, both or neither; and what that changes in the game.</summary>
internal sealed class GameConditions : IDisposable
{
    private readonly LabelConditioning? _conditioning;

    private GameConditions(IReadOnlyList<string> classNames, LabelConditioning? conditioning, CodeLayout codes, double lambda)
    {
        (ClassNames, Codes, _conditioning) = (classNames, codes, conditioning);
        Labels = new CriticLabels(classNames.Count);
        Information = codes.Size > 0 ? new CodeInformation(codes, lambda) : null;
        Penalty?[] penalties = [conditioning?.Create(Labels), Information];
        Penalties = [.. penalties.OfType<Penalty>()];
    }

    /// <summary>The classes' names; none without classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The codes; of size 0 where there are none.</summary>
    public CodeLayout Codes { get; }

    /// <summary>The labels of the images that the critic is about to judge.</summary>
    public CriticLabels Labels { get; }

    /// <summary>The bound on the mutual information of codes and samples, where there are codes.</summary>
    public CodeInformation? Information { get; }

    /// <summary>What the conditions add to the networks and to the players' losses.</summary>
    public IReadOnlyList<Penalty> Penalties { get; }

    /// <summary>Whether the critic is shown labels.</summary>
    public bool HasClasses => _conditioning is not null;

    /// <summary>No conditions.</summary>
    public static GameConditions None() => new([], null, CodeLayout.None, lambda: 0);

    /// <summary>Classes.</summary>
    public static GameConditions OfClasses(IReadOnlyList<string> names, LabelConditioning conditioning) =>
        new(names, conditioning, CodeLayout.None, lambda: 0);

    /// <summary>Codes, with the weight of their information.</summary>
    public static GameConditions OfCodes(CodeLayout codes, double lambda) => new([], null, codes, lambda);

    public void Dispose()
    {
        Labels.Dispose();
        Information?.Dispose();
    }
}
