using System.Globalization;

namespace Lab;

/// <summary>Writes figures for people.</summary>
internal static class NumberFormat
{
    private const int MaxValues = 8;

    /// <summary>Six digits of a number; a long array by its ends.</summary>
    public static string Of(object value) => value switch
    {
        double or float => string.Format(CultureInfo.InvariantCulture, "{0:G6}", value),
        bool isTrue => isTrue ? "yes" : "no",
        Array { Length: > MaxValues } values =>
            $"{Of(values.GetValue(0)!)} … {Of(values.GetValue(values.Length - 1)!)} ({values.Length} values)",
        Array values => string.Join(", ", values.Cast<object>().Select(Of)),
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", value),
    };
}
