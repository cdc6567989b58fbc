using System.CommandLine;

namespace Gan.Cli;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    public const string JsonName = "--json";

    public static Option<bool> Json() => new(JsonName)
    {
        Description = "Write exactly one JSON object to the standard output: the result, or {\"error\": …}.",
    };

    public static Option<string> Device() => new("--device")
    {
        Description = "Where to compute: auto (a CUDA device if there is one), cpu, cuda, or cuda:N.",
        HelpName = "auto|cpu|cuda|cuda:N",
        DefaultValueFactory = _ => "auto",
    };

    public static Option<string> Model(string description) => new("--model")
    {
        Description = description,
        HelpName = "FILE",
        Required = true,
    };

    public static Option<string> Out(string description, string helpName) => new("--out")
    {
        Description = description,
        HelpName = helpName,
        Required = true,
    };

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
