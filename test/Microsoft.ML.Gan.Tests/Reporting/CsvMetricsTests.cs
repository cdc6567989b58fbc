using System.Globalization;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class CsvMetricsTests
{
    private const string Header = "step,criticLoss,generatorLoss,wasserstein,imagesPerSecond,seconds";

    private readonly TempFolder _folder = new();

    private string FilePath => _folder["metrics.csv"];

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public void Lines_have_points_for_decimals_in_any_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = commas;
        try
        {
            using var metrics = new CsvMetrics(FilePath);
            metrics.Report(Reports.At(step: 1, seconds: 0.5));
            metrics.Report(Reports.At(step: 2, seconds: 1.25));
            metrics.Complete();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        string[] expected = [Header, "1,-2.25,0.1,1.5,1234.6,0.500", "2,-2.25,0.1,1.5,1234.6,1.250"];
        CollectionAssert.AreEqual(expected, File.ReadAllLines(FilePath));
    }

    [TestMethod]
    public void Columns_are_the_runs_own_metrics()
    {
        using var metrics = new CsvMetrics(FilePath);
        metrics.Report(Reports.At(step: 1, wasserstein: null));
        metrics.Complete();

        string[] expected = ["step,criticLoss,generatorLoss,imagesPerSecond,seconds", "1,-2.25,0.1,1234.6,0.000"];
        CollectionAssert.AreEqual(expected, File.ReadAllLines(FilePath));
    }

    [TestMethod]
    public void Until_complete_the_lines_are_in_the_partial_file_already()
    {
        using var metrics = new CsvMetrics(FilePath);
        metrics.Report(Reports.At(step: 1));

        Assert.IsFalse(File.Exists(FilePath));
        using var partial = new StreamReader(new FileStream(FilePath + ".partial", FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        Assert.AreEqual(2, partial.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [TestMethod]
    public void Complete_replaces_an_older_file_and_leaves_no_partial_one()
    {
        _folder.Write("metrics.csv", 1, 2, 3);
        using var metrics = new CsvMetrics(FilePath);

        metrics.Complete();

        CollectionAssert.AreEqual(new[] { "step,imagesPerSecond,seconds" }, File.ReadAllLines(FilePath));
        Assert.AreEqual(1, Directory.GetFiles(_folder.Path).Length);
    }

    [TestMethod]
    public void Before_the_first_report_there_is_no_file()
    {
        using (new CsvMetrics(FilePath))
        {
        }

        Assert.AreEqual(0, Directory.GetFiles(_folder.Path).Length);
    }
}
