namespace Microsoft.ML.Gan;

/// <summary>
/// A change of the images, real and generated, before the critic sees them, in the steps of both networks.
/// The known ones are in <see cref="Known"/>; a new one is a new record of this kind.
/// </summary>
public abstract record Augmentation
{
    /// <summary>All of them with their defaults, a line each.</summary>
    public static IReadOnlyList<Augmentation> Known { get; } =
    [
        new DiffAugment(),
        new InstanceNoise(),
        new Packing(),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(augmentation => augmentation.Name)];

    /// <summary>The name by which <see cref="Get"/> knows it.</summary>
    public abstract string Name { get; }

    /// <summary>How many images it lays on one another, which the critic then judges together.</summary>
    /// <value>At least 1; the default is 1, each image by itself.</value>
    public virtual int PackingDegree => 1;

    /// <summary>The known augmentation of a name, with its defaults.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static Augmentation Get(string name) => Guard.Known(Known, augmentation => augmentation.Name, name, "Augmentation");

    /// <summary>Changes a batch of images.</summary>
    /// <param name="images">Of shape (N, C, H, W), in [-1, 1] unless another augmentation came before.</param>
    /// <param name="progress">The part of the run that is over, from 0 up to, but not, 1.</param>
    /// <param name="random">The run's source of random numbers, on the images' device.</param>
    /// <returns>
    /// Of shape (N / m, m C, H, W), with m the <see cref="PackingDegree"/>, and differentiable in the images, for the generator learns
    /// through it.
    /// </returns>
    public abstract Tensor Apply(Tensor images, double progress, torch.Generator random);
}
