using System.Text.RegularExpressions;
using Gan.Cli;
using Lab;

namespace Docs.Tests;

/// <summary>What pages say of the command <c>gan</c> and of the laboratory, <c>lab</c>, against what these say of themselves.</summary>
[TestClass]
public sealed partial class CommandTests
{
    private const string GanFromSources = "dotnet run -c Release --project src/Gan.Cli -- ";
    private const string LabFromSources = "dotnet run -c Release --project samples/Lab -- ";

    private readonly Dictionary<string, string> _help = [];

    [TestMethod]
    public async Task Every_command_and_option_exists()
    {
        List<string> wrong = [];
        foreach (Page page in Page.All)
            foreach (var (line, text) in Commands(page))
                foreach (string problem in await Problems(text))
                    wrong.Add($"{page.Path}({line}): {problem}");

        Assert.AreEqual("", string.Join('\n', wrong));
    }

    [TestMethod]
    [DataRow("gan traim --data digits", "gan traim")]
    [DataRow("gan train --date digits", "--date")]
    [DataRow("lab rings", "lab rings")]
    [DataRow(LabFromSources + "ring --variant wgan --quick", "--quick")]
    [DataRow(GanFromSources + "demo --step 3", "--step")]
    public async Task Wrong_ones_are_named(string command, string expected)
    {
        var page = new Page("wrong.md", $"# Wrong\n\n```bash\n{command}   # a comment\n```");
        var (line, text) = Commands(page).Single();

        Assert.AreEqual(4, line);
        StringAssert.Contains(string.Join('\n', await Problems(text)), expected);
    }

    [TestMethod]
    [DataRow("demo")]
    [DataRow("train")]
    [DataRow("generate")]
    [DataRow("interpolate")]
    [DataRow("translate")]
    [DataRow("export")]
    public async Task Every_option_is_on_the_page_of_the_command(string command)
    {
        string page = string.Join('\n', Page.Read("docs/cli.md").Lines);

        foreach (Match option in Option().Matches(await Help($"gan {command}")))
            StringAssert.Contains(page, option.Value);
    }

    /// <summary>The calls of both in blocks of shell code and in the prose, without comments.</summary>
    private static IEnumerable<(int Line, string Text)> Commands(Page page) => page.Blocks("bash")
        .SelectMany(block => block.Text.Split('\n').Select((text, i) => (Line: block.Line + i, Text: text.Split(" #")[0])))
        .Concat(page.CodeInProse())
        .Select(line => (line.Line, Text: line.Text.Replace(GanFromSources, "gan ").Replace(LabFromSources, "lab ").Trim()))
        .Where(line => Call().IsMatch(line.Text));

    private async Task<IEnumerable<string>> Problems(string call)
    {
        string command = Call().Match(call).Value;
        string help = await Help(command);
        return help == ""
            ? [$"there is no command '{command}'"]
            : Option().Matches(call).Select(option => option.Value)
                .Except(Option().Matches(help).Select(option => option.Value))
                .Select(option => $"'{command}' has no option {option}");
    }

    /// <summary>What a command says of itself; empty if there is no such command.</summary>
    private async Task<string> Help(string command)
    {
        if (!_help.TryGetValue(command, out string? help))
        {
            var output = new StringWriter();
            string[] words = [.. command.Split(' '), "--help"];
            int code = words[0] == "gan"
                ? await GanCommandLine.RunAsync(words[1..], output, output)
                : await LabCommandLine.RunAsync(Experiment.Known, words[1..], output, output);
            // The usage of what is no command is that of the program.
            _help[command] = help = code == 0 && output.ToString().Contains($" {words[1]} [") ? output.ToString() : "";
        }
        return help;
    }

    [GeneratedRegex("^(gan|lab) [a-z][a-z0-9-]*")]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<!\S)--[a-z0-9-]+")]
    private static partial Regex Option();
}
