using System.CommandLine;
using System.CommandLine.Parsing;

namespace Gan.Cli.Lab;

/// <summary><c>--quick</c>, of experiments that take long: another scale, which a budget is not for.</summary>
internal static class QuickOption
{
    /// <summary>The option for one experiment.</summary>
    public static Option<bool> Create(string description)
    {
        Option<bool> quick = new("--quick") { Description = $"{description} Not together with --budget." };
        quick.Validators.Add(result =>
        {
            if (!result.Implicit && result.GetResult("--budget") is OptionResult { Implicit: false })
                result.AddError("--quick must come without --budget, but both are given.");
        });
        return quick;
    }
}
