using Microsoft.ML.Gan.Reporting;
using Spectre.Console;

namespace Microsoft.ML.Gan.Tests.Reporting;

[TestClass]
public sealed class ConsoleProgressTests
{
    private readonly StringWriter _output = new();

    [TestMethod]
    public void Redirected_output_gets_plain_lines_every_five_seconds_and_at_the_end()
    {
        using (var progress = new ConsoleProgress(Console(isTerminal: false)))
        {
            progress.Report(Reports.At(step: 1, seconds: 1));
            progress.Report(Reports.At(step: 2, seconds: 5.9));
            progress.Report(Reports.At(step: 3, seconds: 6));
            progress.Report(Reports.At(step: 4, seconds: 10));
            progress.Report(Reports.At(step: 100, seconds: 10.5));
        }

        string[] lines = Lines();
        string[] steps = [.. lines.Select(line => line[..line.IndexOf("  ")])];
        CollectionAssert.AreEqual(new[] { "step 1 of 100", "step 3 of 100", "step 100 of 100" }, steps);
        StringAssert.Contains(
            lines[0], "critic loss -2.2500  generator loss 0.1000  wasserstein 1.5000  images/s 1235  time left 00:01:39");
        Assert.IsFalse(_output.ToString().Contains('\e'), "no control codes");
    }

    [TestMethod]
    public void Days_left_are_shown_in_hours()
    {
        using var progress = new ConsoleProgress(Console(isTerminal: false));

        progress.Report(Reports.At(step: 1, steps: 101, seconds: 3601));

        StringAssert.Contains(_output.ToString(), "time left 100:01:40");
    }

    [TestMethod]
    public void Loss_without_a_distance_shows_none()
    {
        using var progress = new ConsoleProgress(Console(isTerminal: false));

        progress.Report(Reports.At(step: 1, wasserstein: null));

        Assert.IsFalse(_output.ToString().Contains("wasserstein"));
    }

    [TestMethod]
    public void Terminal_shows_one_table_that_is_written_over_and_gets_its_cursor_back()
    {
        using (var progress = new ConsoleProgress(Console(isTerminal: true)))
        {
            progress.Report(Reports.At(step: 1, seconds: 1));
            progress.Report(Reports.At(step: 2, seconds: 2));
        }

        string text = _output.ToString();
        StringAssert.Contains(text, "1 of 100");
        StringAssert.Contains(text, "2 of 100");
        Assert.IsGreaterThan(text.IndexOf("\e[?25l"), text.LastIndexOf("\e[?25h"), "the cursor is shown after it was hidden");
    }

    private string[] Lines() => _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private IAnsiConsole Console(bool isTerminal) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
        Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        Out = new Screen(_output, isTerminal),
    });

    private sealed class Screen(TextWriter writer, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => 120;

        public int Height => 40;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
