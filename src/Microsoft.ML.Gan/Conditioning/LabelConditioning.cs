namespace Microsoft.ML.Gan;

/// <summary>How the networks of a conditional GAN are told, or asked, the class.</summary>
public sealed class LabelConditioning
{
    private readonly Func<CriticLabels, Condition> _create;

    private LabelConditioning(string name, Func<CriticLabels, Condition> create) => (Name, _create) = (name, create);

    /// <summary>One-hot rows join the latents, and label planes the critic's images (CGAN, Mirza and Osindero, arXiv:1411.1784).</summary>
    public static LabelConditioning Concatenation { get; } = new("concatenation", labels => new LabelConcatenation(labels));

    /// <summary>
    /// The generator's normalization goes by the class, and the critic's features are projected on the class's embedding
    /// (Miyato and Koyama, arXiv:1802.05637).
    /// </summary>
    public static LabelConditioning Projection { get; } = new("projection", labels => new LabelProjection(labels));

    /// <summary>One-hot rows join the latents, and the critic also classifies (ACGAN, Odena et al., arXiv:1610.09585).</summary>
    public static LabelConditioning AuxiliaryClassifier { get; } =
        new("auxiliary-classifier", labels => new AuxiliaryClassifier(labels.Classes));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LabelConditioning> Known { get; } = [Concatenation, Projection, AuxiliaryClassifier];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(conditioning => conditioning.Name)];

    /// <summary>The name by which <see cref="Get"/> knows it.</summary>
    public string Name { get; }

    /// <summary>The known conditioning of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static LabelConditioning Get(string name) => Guard.Known(Known, conditioning => conditioning.Name, name, "Conditioning");

    internal Condition Create(CriticLabels labels) => _create(labels);
}
