using Compat.Tests.Conformance.Planted;
using Microsoft.ML;
using TorchSharp;

namespace Compat.Tests.Conformance;

/// <summary>The stand-ins show nothing that the sources above them do not use.</summary>
[TestClass]
public sealed class UsedMemberTests
{
    private static readonly string[] Above =
    [
        "Gan.Onnx", "Microsoft.ML.Gan", "gan", "TrainAndServe", "TrainDiffusion", "ConditionalDigits", "Translate", "ServeOnly",
        "Gan.Onnx.Tests", "Microsoft.ML.Gan.Tests", "Gan.Cli.Tests", "Gan.Benchmarks",
    ];

    [TestMethod, CompatOnly]
    public void Every_member_of_TorchSharp_has_a_use()
    {
        AssertNone(UsageChecker.FindUnused(typeof(torch).Assembly.GetTypes(), UsedMembers.By(Above.Select(PathOf))));
    }

    /// <summary>The pipelines that a user builds around the package's own steps are tried here alone, so these tests are a use too.</summary>
    [TestMethod, CompatOnly]
    public void Every_member_of_MicrosoftMl_has_a_use()
    {
        string[] used = [.. Above, "Compat.Tests"];

        AssertNone(UsageChecker.FindUnused(typeof(MLContext).Assembly.GetTypes(), UsedMembers.By(used.Select(PathOf))));
    }

    [TestMethod]
    public void FindUnused_names_types_and_members_without_a_use()
    {
        UsedMembers used = Using([typeof(Square), typeof(Figure)], (typeof(Square), "Dispose"), (typeof(Figure), "get_Name"));

        IReadOnlyList<string> unused = UsageChecker.FindUnused([typeof(Figure), typeof(Square), typeof(Point)], used);

        CollectionAssert.AreEqual(
            new[] { "Figure.Sides", "Point", "Square.Apply" }, unused.Select(name => name.Split("Planted.")[^1]).ToArray());
    }

    [TestMethod]
    public void FindUnused_type_in_the_declaration_of_another_has_a_use()
    {
        Assert.IsEmpty(UsageChecker.FindUnused([typeof(DayOfWeek), typeof(FigureExtensions)], Using(
            [typeof(FigureExtensions)], (typeof(FigureExtensions), "Contains"))));
    }

    [TestMethod]
    public void By_finds_members_of_plain_nested_and_generic_types_alone()
    {
        UsedMembers used = UsedMembers.By(PathOf("Compat.Tests"));

        Assert.IsTrue(used.Has(typeof(Path), nameof(Path.Combine)));
        Assert.IsTrue(used.Has(typeof(List<>), "get_Count"));
        Assert.IsTrue(used.Has(typeof(torch.nn.Module<,>), "call"));
        Assert.IsFalse(used.Has(typeof(Path), nameof(Path.GetTempFileName)));
    }

    private static UsedMembers Using(Type[] types, params (Type Type, string Member)[] members) => new(
        types.Select(type => type.FullName!).ToHashSet(), members.Select(use => (use.Type.FullName!, use.Member)).ToHashSet());

    private static string PathOf(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");

    private static void AssertNone(IReadOnlyList<string> unused)
    {
        Assert.IsEmpty(unused, Environment.NewLine + string.Join(Environment.NewLine, unused));
    }
}
