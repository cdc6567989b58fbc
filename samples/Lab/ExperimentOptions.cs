using System.CommandLine;
using System.CommandLine.Parsing;

namespace Lab;

/// <summary>Options that experiments have of their own.</summary>
internal static class ExperimentOptions
{
    /// <summary><c>--quick</c>, of experiments that take long: another scale, which a budget is not for.</summary>
    public static Option<bool> Quick(string description)
    {
        Option<bool> quick = new("--quick") { Description = $"{description} Not together with --budget." };
        quick.Validators.Add(result =>
        {
            if (!result.Implicit && result.GetResult("--budget") is OptionResult { Implicit: false })
                result.AddError("--quick must come without --budget, but both are given.");
        });
        return quick;
    }

    /// <summary>An option that takes one of these words; the first is the default.</summary>
    public static Option<string> Choice(string name, string description, params string[] choices)
    {
        Option<string> option = new(name)
        {
            Description = description,
            HelpName = string.Join('|', choices),
            DefaultValueFactory = _ => choices[0],
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is string value && !choices.Contains(value))
                result.AddError($"{name} must be one of {string.Join(", ", choices)}, but is '{value}'.");
        });
        return option;
    }
}
