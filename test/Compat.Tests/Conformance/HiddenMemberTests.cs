using System.Reflection;
using System.Runtime.CompilerServices;
using Compat.Tests.Conformance.Printing;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using TorchSharp;

namespace Compat.Tests.Conformance;

/// <summary>What the real packages keep from an outside assembly, the stand-ins keep from ours.</summary>
[TestClass, CompatOnly]
public sealed class HiddenMemberTests
{
    [TestMethod]
    public void ModelSaveContext_shows_only_Dispose()
    {
        string[] members = [.. MemberLines.Of(typeof(ModelSaveContext))];

        CollectionAssert.AreEqual(new[] { "public void Dispose()" }, members);
    }

    [TestMethod]
    public void SchemaShape_gives_no_way_to_make_or_look_up_a_column()
    {
        Assert.IsEmpty(typeof(SchemaShape.Column).GetConstructors());
        AssertShowsNone(typeof(SchemaShape), "Create", "TryFindColumn", "FindColumn");
    }

    [TestMethod]
    public void DataViewSchema_looks_columns_up_by_GetColumnOrNull_alone()
    {
        AssertShowsNone(typeof(DataViewSchema), "TryGetColumnIndex");
        Assert.IsNotNull(typeof(DataViewSchema).GetMethod(nameof(DataViewSchema.GetColumnOrNull)));
    }

    [TestMethod]
    public void TransformsCatalog_gives_no_environment()
    {
        Type environment = typeof(IHostEnvironment);

        Assert.DoesNotContain(line => line.Contains(TypeNames.Of(environment)), MemberLines.Of(typeof(TransformsCatalog)));
        Assert.IsFalse(environment.IsAssignableFrom(typeof(TransformsCatalog)));
        Assert.IsTrue(environment.IsAssignableFrom(typeof(MLContext)), "The environment is had from the context.");
    }

    [TestMethod]
    [DataRow("Contracts")]
    [DataRow("ModelLoadContext")]
    [DataRow("VersionInfo")]
    [DataRow("LoadableClassAttribute")]
    [DataRow("IRowMapper")]
    [DataRow("RowMapper")]
    public void Type_internal_to_the_real_package_is_not_visible(string name)
    {
        Assert.DoesNotContain(name, typeof(MLContext).Assembly.GetExportedTypes().Select(type => type.Name));
    }

    [TestMethod]
    [DataRow(typeof(RowToRowTransformerBase))]
    [DataRow(typeof(OneToOneTransformerBase))]
    [DataRow(typeof(TrivialEstimator<>))]
    public void Base_class_cannot_be_derived_from(Type type)
    {
        Assert.Contains(ApiLine.NotDerivable, TypeDeclaration.Of(type));
    }

    [TestMethod]
    [DataRow(typeof(MLContext))]
    [DataRow(typeof(torch))]
    public void Stand_in_opens_its_internals_to_no_assembly(Type type)
    {
        Assert.IsEmpty(type.Assembly.GetCustomAttributes<InternalsVisibleToAttribute>());
    }

    private static void AssertShowsNone(Type type, params string[] names)
    {
        IEnumerable<string> visible = type.GetMembers().Select(member => member.Name);

        Assert.IsEmpty(names.Intersect(visible));
    }
}
