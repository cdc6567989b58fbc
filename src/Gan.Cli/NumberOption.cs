using System.CommandLine;
using System.Globalization;

namespace Gan.Cli;

/// <summary>How the command line writes numbers with a fraction: with a point, whatever the country, and without separators.</summary>
internal static class NumberOption
{
    /// <summary>What a number must be, for errors.</summary>
    public const string Rule = "a number such as 0.001";

    /// <summary>Declares an option that takes such a number.</summary>
    public static Option<double> Create(string name, string description, string? helpName = null) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            string text = result.Tokens.Single().Value;
            if (!TryParse(text, out double number))
                result.AddError($"{name} must be {Rule}, but is '{text}'.");
            return number;
        },
    };

    /// <summary>Reads such a number. "0,001" is none.</summary>
    public static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
