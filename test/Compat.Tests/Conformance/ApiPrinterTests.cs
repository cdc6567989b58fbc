using Compat.Tests.Conformance.Planted;
using Compat.Tests.Conformance.Printing;

namespace Compat.Tests.Conformance;

/// <summary>The printer writes declarations as the lists of the real packages do.</summary>
[TestClass]
public sealed class ApiPrinterTests
{
    private const string Namespace = "Compat.Tests.Conformance.Planted.";

    [TestMethod]
    public void Print_interface_gives_each_member_and_marks_only_default_implementations()
    {
        AssertPrints(typeof(IShape<>), "IShape<out T>",
            "public T Describe(string format = \"G\")",
            "public double Area { get; }",
            $"public interface {Namespace}IShape<out T>",
            "public virtual void Draw()");
    }

    [TestMethod]
    public void Print_abstract_class_gives_what_outsiders_see_and_says_that_they_cannot_derive()
    {
        AssertPrints(typeof(Figure), "Figure",
            "protected readonly int Sides",
            $"public abstract class {Namespace}Figure : {Namespace}IShape<string>  // NOT externally derivable: no accessible constructor",
            "public abstract double Area { get; }",
            "public abstract string Describe(string format = \"G\")",
            "public const float Unit = 1.5f",
            "public override string ToString()",
            "public string Name { get; protected set; }");
    }

    [TestMethod]
    public void Print_sealed_class_gives_overrides_constraints_tuples_and_parameter_kinds()
    {
        AssertPrints(typeof(Square), "Square",
            "public .ctor(double side)",
            "public TResult Apply<TResult>(System.Func<double, TResult> map, out (int Row, long Column) place, params int[] rest)"
                + " where TResult : class, new()",
            "public override double Area { get; }",
            "public override string Describe(string format = \"G\")",
            $"public sealed class {Namespace}Square : {Namespace}Figure, System.IDisposable",
            "public void Dispose()");
    }

    [TestMethod]
    public void Print_static_class_gives_extension_methods_and_defaults()
    {
        AssertPrints(typeof(FigureExtensions), "FigureExtensions",
            $"public static bool Contains(this {Namespace}Figure figure, in System.DateTime at, int? limit = null, "
                + "System.DayOfWeek day = System.DayOfWeek.Monday)",
            $"public static class {Namespace}FigureExtensions");
    }

    [TestMethod]
    public void Print_struct_gives_indexers_operators_and_init()
    {
        AssertPrints(typeof(Point), "Point",
            "public .ctor(int x)",
            "public System.Collections.Generic.List<System.Collections.Generic.Dictionary<string, T[]>> Nested<T>(T[,] values)",
            "public int X { get; init; }",
            "public int this[int index] { get; }",
            $"public readonly struct {Namespace}Point",
            $"public static {Namespace}Point operator op_Addition({Namespace}Point left, {Namespace}Point right)");
    }

    [TestMethod]
    public void Print_delegate_and_enum_give_their_own_forms()
    {
        AssertPrints(typeof(Visitor<>), "Visitor<in T>", $"public delegate void {Namespace}Visitor<in T>(T figure, ref int count)");
        AssertPrints(typeof(Corners), "Corners", "Left = 1", "None = 0", $"public [Flags] enum {Namespace}Corners : byte");
    }

    private static void AssertPrints(Type type, string name, params string[] declarations)
    {
        string[] expected = [.. declarations.Select(declaration => $"{Namespace}{name} :: {declaration}")];

        CollectionAssert.AreEqual(expected, ApiPrinter.Print([type]).Select(line => line.ToString()).ToArray());
    }
}
