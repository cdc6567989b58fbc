namespace Gan.Cli.Tests;

/// <summary>A model that <c>gan train</c> has trained for three steps; enough for whatever does not look at the images.</summary>
internal static class TinyModel
{
    /// <summary>The smallest training there is.</summary>
    private static readonly (string Name, string Value)[] _options =
    [
        ("--data", "digits"), ("--count", "64"), ("--size", "16"), ("--base", "8"), ("--batch", "8"), ("--steps", "3"),
        ("--device", "cpu"), ("--seed", "7"),
    ];

    /// <summary>The arguments of that training, with those given in place of its own.</summary>
    public static string[] TrainArguments(string folder, params string[] more) =>
    [
        "train", "--out", folder,
        .. _options.Where(option => !more.Contains(option.Name)).SelectMany(option => new[] { option.Name, option.Value }),
        .. more,
    ];

    /// <summary>Trains it into a folder.</summary>
    public static async Task<ProgramRun> Train(string folder, params string[] more)
        => (await CliRun.Of(TrainArguments(folder, more))).Succeeded();
}
