using System.CommandLine;

namespace Lab;

/// <summary>
/// The known variants with constants for points of the plane: weaker penalties (0.1, as WGAN-GP's paper has on its toys), one critic
/// step, and one optimizer for all, Adam 2e-3 with betas 0 and 0.9 that falls to 0 on a cosine, so that variants differ in their
/// objective and penalties alone.
/// </summary>
internal static class PointVariants
{
    private const double Weight = 0.1;

    /// <summary>An option to choose one; WGAN-GP by default.</summary>
    public static Option<string> Option() => ExperimentOptions.Choice("--variant", "The kind of GAN.",
        [GanVariant.WganGp.Name, .. GanVariant.Names.Except([GanVariant.WganGp.Name])]);

    /// <summary>How to train one on points.</summary>
    public static GanOptions Options(GanVariant variant, int steps, int seed) => new()
    {
        Variant = variant,
        Network = new PointNetwork(width: 128, hiddenLayers: 3),
        LatentSize = 2,
        BatchSize = 256,
        Steps = steps,
        EmaDecay = 0.99,
        Seed = seed,
    };

    /// <exception cref="ArgumentException">There is no such variant; the message lists those that there are.</exception>
    public static GanVariant Get(string name)
    {
        var variant = GanVariant.Get(name);
        return variant with
        {
            Regularizers = [.. variant.Regularizers.Select(Weakened)],
            CriticSteps = 1,
            Optimizer = new AdamSettings { LearningRate = 2e-3, Schedule = LearningRateSchedule.Cosine },
        };
    }

    private static Regularizer Weakened(Regularizer regularizer) => regularizer switch
    {
        GradientPenalty onLines => new GradientPenalty(Weight, onLines.Center, onLines.OneSided),
        Dragan => new Dragan(Weight),
        R1 => new R1(Weight),
        R2 => new R2(Weight),
        _ => regularizer,
    };
}
