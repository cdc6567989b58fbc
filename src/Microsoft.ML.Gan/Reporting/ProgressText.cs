using System.Globalization;

namespace Microsoft.ML.Gan;

/// <summary>A report of a training run as text.</summary>
internal static class ProgressText
{
    /// <summary>One line, without markup.</summary>
    public static string Line(TrainingProgress progress)
        => string.Join("  ", Fields(progress).Select(field => $"{field.Name} {field.Value}"));

    /// <summary>"criticLoss" as "critic loss".</summary>
    private static string Words(string name) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>What a report says, in the order in which it is shown.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(TrainingProgress progress)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        yield return ("step", string.Create(culture, $"{progress.Step} of {progress.Steps}"));
        foreach (var metric in progress.Metrics)
            yield return (Words(metric.Name), metric.Value.ToString("F4", culture));
        yield return ("images/s", progress.ImagesPerSecond.ToString("F0", culture));
        // Hours, however many: a TimeSpan's own "hh" starts again after 23.
        yield return ("time left", string.Create(culture, $@"{(long)progress.TimeLeft.TotalHours:00}:{progress.TimeLeft:mm\:ss}"));
    }
}
