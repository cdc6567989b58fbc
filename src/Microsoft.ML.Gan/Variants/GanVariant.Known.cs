using Microsoft.ML.Gan.Losses;
using Microsoft.ML.Gan.Penalties;

namespace Microsoft.ML.Gan;

public sealed partial record GanVariant
{
    /// <summary>DCGAN with the non-saturating loss (Radford et al., arXiv:1511.06434): Adam 2e-4, betas 0.5 and 0.999.</summary>
    public static GanVariant NonSaturating { get; } = new("gan", new NonSaturatingLoss());

    /// <summary>The minimax game as it stands (Goodfellow et al., arXiv:1406.2661): the generator's gradient vanishes as the discriminator wins.</summary>
    public static GanVariant Minimax { get; } = new("minimax", new MinimaxLoss());

    /// <summary>WGAN with weight clipping (Arjovsky et al., arXiv:1701.07875): RMSProp 5e-5, c 0.01, five critic steps.</summary>
    public static GanVariant WganClipping { get; } = new("wgan", new WassersteinLoss())
        { Penalties = [new WeightClipping()], CriticSteps = 5, Optimizer = new RmsPropSettings() };

    /// <summary>WGAN-GP (Gulrajani et al., arXiv:1704.00028): lambda 10, five critic steps, Adam 1e-4, betas 0 and 0.9.</summary>
    public static GanVariant WganGradientPenalty { get; } = new("wgan-gp", new WassersteinLoss())
        { Penalties = [new GradientPenalty()], CriticSteps = 5, Optimizer = new AdamSettings() };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GanVariant> Known { get; } = [NonSaturating, Minimax, WganClipping, WganGradientPenalty];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Known.Select(variant => variant.Name);

    /// <summary>The known variant of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static GanVariant Find(string name) =>
        Known.FirstOrDefault(variant => variant.Name == name)
        ?? throw new ArgumentException($"Variant must be one of {string.Join(", ", Names)}, but is \"{name}\".");
}
