using System.Globalization;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>Reads options of GANs that are more than a name or a number.</summary>
internal static class GanOptionText
{
    /// <summary>A GAN's loss with this label for data.</summary>
    /// <exception cref="ArgumentException">The loss has no labels.</exception>
    public static LabelSmoothing ToSmoothLoss(double label, GanVariant gan) => gan.Loss is LabeledLoss loss
        ? new LabelSmoothing(loss, label)
        : throw new ArgumentException($"--label-smoothing must go with a model whose loss has labels to soften ("
            + $"{string.Join(", ", GanVariant.Known.Where(known => known.Loss is LabeledLoss).Select(known => known.Name))}), "
            + $"but --model is '{gan.Name}', and the {gan.Loss.GetType().Name} of it has none.");

    /// <summary>The extra steps of a new critic.</summary>
    /// <exception cref="ArgumentException">They are no two numbers.</exception>
    public static CriticWarmup ToWarmup(string text) =>
        text.Split(':') is [var steps, var criticSteps] && TryParse(steps, out int first) && TryParse(criticSteps, out int second)
            ? new CriticWarmup(first, second)
            : throw new ArgumentException($"--critic-warmup must be STEPS:CRITICSTEPS, such as 25:100, but is '{text}'.");

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
