using System.CommandLine;

namespace Gan.Cli;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
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
}
