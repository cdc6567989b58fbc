using System.Globalization;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>Reads options of GANs that are more than a name or a number.</summary>
internal static class GanOptionText
{
    /// <summary>The known penalties with their constants, for the help.</summary>
    public static string Penalties => string.Join(
        ", ", Penalty.Known.Select(kind => kind.Constant.Length == 0 ? kind.Name : $"{kind.Name} ({kind.Constant})"));

    /// <summary>
    /// A GAN's penalties with those asked for, which take the place of its own of the same kind, so that a constant can be changed.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such penalty, or its constant is out of range.</exception>
    public static Penalty[] ToPenalties(string[] texts, IEnumerable<Penalty> own)
    {
        Penalty[] asked = [.. texts.Select(Penalty.Parse)];
        return [.. own.Where(penalty => asked.All(other => other.GetType() != penalty.GetType())), .. asked];
    }

    /// <summary>A GAN's loss with this label for data.</summary>
    /// <exception cref="ArgumentException">The loss has no labels.</exception>
    public static LabelSmoothing ToSmoothLoss(double label, GanVariant gan) => gan.Loss is LabelledLoss loss
        ? new LabelSmoothing(loss, label)
        : throw new ArgumentException($"--label-smoothing must go with a model whose loss has labels to soften ("
            + $"{string.Join(", ", GanVariant.Known.Where(known => known.Loss is LabelledLoss).Select(known => known.Name))}), "
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
