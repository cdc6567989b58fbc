namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ArchitectureTests
{
    [TestMethod]
    public void Folders_stand_in_the_order_of_dependence() => SourceRooms.StandInOrder(
        "src/Microsoft.ML.Gan", "Torch", "Data", "Export", "Losses", "Optimization", "Networks", "Regularizers", "Augmentation",
        "Variants", "Conditioning", "Training", "Reporting", "Translation", "Diffusion", "Evaluation", "");

    [TestMethod]
    public void All_types_are_in_one_namespace_but_the_catalogs()
    {
        string[] others =
        [
            .. typeof(GanEstimator).Assembly.GetTypes()
                .Where(type => type.Namespace?.StartsWith("Microsoft.ML", StringComparison.Ordinal) == true)
                .Where(type => type.Namespace != "Microsoft.ML.Gan")
                .Select(type => type.FullName!.Split('+')[0]).Distinct()
                .Except(["Microsoft.ML.GanCatalog", "Microsoft.ML.GanDataCatalog"]),
        ];
        Assert.AreEqual("", string.Join(", ", others));
    }
}
