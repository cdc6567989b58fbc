namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ConsoleProgressTests
{
    private readonly StringWriter _output = new();

    private ConsoleProgress Progress => field ??= new(_output);

    [TestMethod]
    public void First_and_last_report_get_a_line_and_those_between_one_every_five_seconds()
    {
        Progress.Report(Reports.At(step: 1, seconds: 1));
        Progress.Report(Reports.At(step: 2, seconds: 5.9));
        Progress.Report(Reports.At(step: 3, seconds: 6));
        Progress.Report(Reports.At(step: 4, seconds: 10));
        Progress.Report(Reports.At(step: 100, seconds: 10.5));

        string[] lines = _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        string[] steps = [.. lines.Select(line => line[..line.IndexOf("  ")])];
        CollectionAssert.AreEqual(new[] { "step 1 of 100", "step 3 of 100", "step 100 of 100" }, steps);
        StringAssert.Contains(
            lines[0], "critic loss -2.2500  generator loss 0.1000  wasserstein 1.5000  images/s 1235  time left 00:01:39");
    }

    [TestMethod]
    public void Days_left_are_shown_in_hours()
    {
        Progress.Report(Reports.At(step: 1, steps: 101, seconds: 3601));

        StringAssert.Contains(_output.ToString(), "time left 100:01:40");
    }

    [TestMethod]
    public void Loss_without_a_distance_shows_none()
    {
        Progress.Report(Reports.At(step: 1, wasserstein: null));

        Assert.IsFalse(_output.ToString().Contains("wasserstein"));
    }
}
