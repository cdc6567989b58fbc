using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Penalties;

namespace Gan.Cli.Lab.Training;

/// <summary>
/// The known variants with constants for points of the plane: weaker penalties (0.1, as WGAN-GP's paper has on its toys), at most two
/// critic steps, and one optimizer for all, Adam 1e-3 with betas 0 and 0.9 that falls to 0 on a cosine, so that variants differ in their
/// objective and penalties alone.
/// </summary>
internal static class PointVariants
{
    private const double Weight = 0.1;
    private const int MostCriticSteps = 2;

    /// <exception cref="ArgumentException">There is no such variant; the message lists those that there are.</exception>
    public static GanVariant Find(string name)
    {
        var variant = GanVariant.Find(name);
        return variant with
        {
            Penalties = [.. variant.Penalties.Select(Weakened)],
            CriticSteps = Math.Min(variant.CriticSteps, MostCriticSteps),
            Optimizer = new AdamSettings { LearningRate = 1e-3, Schedule = LearningRateSchedule.Cosine },
        };
    }

    private static Penalty Weakened(Penalty penalty) => penalty switch
    {
        GradientPenalty onLines => new GradientPenalty(Weight, onLines.Center, onLines.OneSided),
        Dragan => new Dragan(Weight),
        R1 => new R1(Weight),
        R2 => new R2(Weight),
        _ => penalty,
    };
}
