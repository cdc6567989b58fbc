using System.CommandLine;

namespace Gan.Cli;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    private const int MostThreads = 1024;

    public static Option<string> Device() => new("--device")
    {
        Description = "Where to compute: auto (a CUDA device if there is one), cpu, cuda, or cuda:N.",
        HelpName = "auto|cpu|cuda|cuda:N",
        DefaultValueFactory = _ => "auto",
    };

    public static Option<int?> Threads() => new("--threads")
    {
        Description = $"Threads on the CPU, 1 to {MostThreads}; by default one for each core. On a busy machine fewer are faster.",
        HelpName = "N",
        Validators =
        {
            result =>
            {
                if (result.GetValueOrDefault<int?>() is int threads and (< 1 or > MostThreads))
                    result.AddError($"--threads must be from 1 to {MostThreads}, but is {threads}.");
            },
        },
    };

    public static Option<bool> Overwrite() => new("--overwrite")
    {
        Description = "Let the new model take the place of one that is in the folder.",
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
