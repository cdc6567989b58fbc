namespace Microsoft.ML.Gan;

/// <summary>What a run's samples depend on besides latents: classes, codes, both or neither.</summary>
internal sealed class GanConditions : IDisposable
{
    // The model has their one-hot rows as a matrix, of a gigabyte then.
    private const int MostClasses = 1 << 14;

    private GanConditions(IReadOnlyList<string> classNames, LabelConditioning? conditioning, LatentCodes codes, double lambda)
    {
        (ClassNames, Codes, HasClasses) = (classNames, codes, conditioning is not null);
        Labels = new CriticLabels(classNames.Count);
        Information = codes.Size > 0 ? new MutualInformation(codes, lambda) : null;
        Condition?[] conditions = [conditioning?.Create(Labels), Information];
        All = [.. conditions.OfType<Condition>()];
    }

    /// <summary>The classes' names; none without classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>Whether the networks are told, or asked, the class.</summary>
    public bool HasClasses { get; }

    /// <summary>The codes; of size 0 where there are none.</summary>
    public LatentCodes Codes { get; }

    /// <summary>The labels of the images that the critic is about to judge.</summary>
    public CriticLabels Labels { get; }

    /// <summary>The bound on the mutual information of codes and samples, where there are codes.</summary>
    public MutualInformation? Information { get; }

    /// <summary>The conditions: that of the classes, then that of the codes.</summary>
    public IReadOnlyList<Condition> All { get; }

    /// <summary>No conditions.</summary>
    public static GanConditions None() => new([], null, LatentCodes.None, lambda: 0);

    /// <summary>Classes.</summary>
    /// <exception cref="ArgumentException">There are none or too many, or a name is blank or stands there twice.</exception>
    public static GanConditions OfClasses(IReadOnlyList<string> names, LabelConditioning conditioning)
    {
        RequireNames(names);
        return new(names, conditioning, LatentCodes.None, lambda: 0);
    }

    /// <summary>Codes, with the weight of their information.</summary>
    public static GanConditions OfCodes(LatentCodes codes, double lambda) => new([], null, codes, lambda);

    /// <exception cref="ArgumentException">
    /// The variant's critic does not judge each image by itself, which classes and codes ask for.
    /// </exception>
    public static void RequireAllowed(GanVariant variant)
    {
        if (variant.PackingDegree > 1)
            throw new ArgumentException(
                $"A variant with classes or codes must have a critic that judges one image at a time, but that of '{variant.Name}' "
                + $"judges {variant.PackingDegree} together.");
    }

    private static void RequireNames(IReadOnlyList<string> names)
    {
        Guard.InRange(names.Count, 1, MostClasses, "The number of classes of a conditional GAN");
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < names.Count; i++)
            if (!known.Add(Guard.NotEmpty(names[i], $"The name of class {i}")))
                throw new ArgumentException(
                    $"The names of the classes must all be different, but '{names[i]}' stands there twice: a served sample's class is "
                    + "found by its name.");
    }

    public void Dispose()
    {
        Labels.Dispose();
        Information?.Dispose();
    }
}
