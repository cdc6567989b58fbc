using Compat.Tests.Conformance.Planted;
using Compat.Tests.Conformance.Printing;

namespace Compat.Tests.Conformance;

/// <summary>The checker finds planted deviations, each by its name, and nothing else.</summary>
[TestClass]
public sealed class ConformanceCheckerTests
{
    private static readonly IReadOnlyList<ApiLine> Printed = ApiPrinter.Print([typeof(IShape<>), typeof(Figure), typeof(Square)]);

    [TestMethod]
    public void FindForeign_same_surface_finds_nothing()
    {
        Assert.IsEmpty(ConformanceChecker.FindForeign(Printed, Printed));
    }

    [TestMethod]
    public void FindForeign_stand_in_with_less_finds_nothing()
    {
        Assert.IsEmpty(ConformanceChecker.FindForeign([.. Printed.Skip(3)], Printed));
    }

    [TestMethod]
    [DataRow("public override double Area { get; }", "public override float Area { get; }")]
    [DataRow("public .ctor(double side)", "public .ctor(double length)")]
    [DataRow("public void Dispose()", "protected void Dispose()")]
    public void FindForeign_member_that_differs_is_named(string planted, string real)
    {
        IReadOnlyList<ApiLine> realLines = Replace(Printed, planted, real);

        IReadOnlyList<string> findings = ConformanceChecker.FindForeign(Printed, realLines);

        Assert.ContainsSingle(findings);
        StringAssert.EndsWith(findings[0], "Planted.Square :: " + planted);
    }

    [TestMethod]
    public void FindForeign_type_open_here_and_closed_in_the_real_package_is_named()
    {
        IReadOnlyList<ApiLine> open = [.. Printed.Select(line => line with { Declaration = line.Signature })];

        IReadOnlyList<string> findings = ConformanceChecker.FindForeign(open, Printed);

        Assert.ContainsSingle(findings);
        StringAssert.Contains(findings[0], "abstract class Compat.Tests.Conformance.Planted.Figure");
        Assert.IsEmpty(ConformanceChecker.FindForeign(Printed, open), "Closed here and open in the real package is merely less.");
    }

    [TestMethod]
    [DataRow("Microsoft.ML.Data.MLImage :: public void Save(string imagePath)", false)]
    [DataRow("Microsoft.ML.Data.MLImage :: public void Save(string path)", true)]
    [DataRow("Microsoft.ML.Data.MLImage :: public void Save(string imagePath, int quality)", true)]
    [DataRow("Microsoft.ML.Runtime.Contracts :: public static class Microsoft.ML.Runtime.Contracts", true)]
    public void FindForeign_against_the_real_list_names_what_is_not_in_it(string planted, bool isForeign)
    {
        IReadOnlyList<string> findings = ConformanceChecker.FindForeign([ApiLine.Parse(planted)], RealApi.MicrosoftMl);

        Assert.AreEqual(isForeign ? "Not in the real package: " + planted : null, findings.SingleOrDefault());
    }

    [TestMethod]
    [DataRow("Microsoft.ML.IDataView", "public bool CanShuffle { get; }")]
    [DataRow("Microsoft.ML.IEstimator<out TTransformer>", "public TTransformer Fit(Microsoft.ML.IDataView input)")]
    [DataRow("Microsoft.ML.DataViewRow", "public abstract long Position { get; }")]
    public void FindMissingAbstract_real_type_lacking_a_member_names_it(string type, string member)
    {
        IReadOnlyList<ApiLine> complete = RealApi.MicrosoftMl;
        IReadOnlyList<ApiLine> lacking = [.. complete.Where(line => line != new ApiLine(type, member))];

        Assert.HasCount(complete.Count - 1, lacking, "The real list must have the member that the test takes away.");
        Assert.IsEmpty(ConformanceChecker.FindMissingAbstract([type], complete, complete));
        CollectionAssert.AreEqual(
            new[] { $"Missing: {type} :: {member}" }, ConformanceChecker.FindMissingAbstract([type], lacking, complete).ToArray());
    }

    [TestMethod]
    public void FindMissingAbstract_lacking_concrete_member_finds_nothing()
    {
        string figure = TypeNames.Of(typeof(Figure));
        IReadOnlyList<ApiLine> lacking =
            [.. Printed.Where(line => !line.Declaration.Contains("ToString") && !line.Declaration.Contains("Unit"))];

        Assert.HasCount(Printed.Count - 2, lacking);
        Assert.IsEmpty(ConformanceChecker.FindMissingAbstract([figure], lacking, Printed));
    }

    [TestMethod]
    public void FindImplementedTypes_gives_interfaces_and_all_base_classes_as_the_lists_spell_them()
    {
        IReadOnlyList<string> implemented = ConformanceChecker.FindImplementedTypes(typeof(Square).Assembly);

        Assert.Contains(TypeNames.Of(typeof(IShape<>)), implemented);
        Assert.Contains(TypeNames.Of(typeof(Figure)), implemented);
        Assert.DoesNotContain(TypeNames.Of(typeof(Square)), implemented);
    }

    private static IReadOnlyList<ApiLine> Replace(IReadOnlyList<ApiLine> lines, string planted, string real) =>
        [.. lines.Select(line => line.Declaration == planted ? line with { Declaration = real } : line)];
}
