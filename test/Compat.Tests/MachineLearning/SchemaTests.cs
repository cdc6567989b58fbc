using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class SchemaTests
{
    private static DataViewSchema Make(params string[] names)
    {
        var builder = new DataViewSchema.Builder();
        foreach (string name in names)
            builder.AddColumn(name, NumberDataViewType.Single);
        return builder.ToSchema();
    }

    [TestMethod]
    public void Schema_hides_all_but_the_last_column_of_a_name()
    {
        var schema = Make("A", "B", "A");
        CollectionAssert.AreEqual(new[] { true, false, false }, schema.Select(column => column.IsHidden).ToArray());
        Assert.AreEqual(2, schema["A"].Index);
    }

    [TestMethod]
    public void Schema_without_the_column_gives_null_or_throws()
    {
        var schema = Make("A");
        Assert.IsNull(schema.GetColumnOrNull("B"));
        var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => schema["B"]);
        StringAssert.Contains(error.Message, "'B'");
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => schema[1]);
    }

    [TestMethod]
    public void Annotations_give_back_what_was_added_and_refuse_another_type()
    {
        var builder = new DataViewSchema.Annotations.Builder();
        builder.AddPrimitiveValue("Answer", NumberDataViewType.Int32, 42);
        var annotations = builder.ToAnnotations();
        int answer = 0;
        annotations.GetValue("Answer", ref answer);
        Assert.AreEqual(42, answer);
        float wrong = 0;
        Assert.ThrowsExactly<InvalidOperationException>(() => annotations.GetValue("Answer", ref wrong));
        Assert.ThrowsExactly<InvalidOperationException>(() => annotations.GetValue("Question", ref answer));
    }

    [TestMethod]
    public void Annotations_builder_refuses_a_getter_of_another_type()
    {
        var builder = new DataViewSchema.Annotations.Builder();
        Assert.ThrowsExactly<ArgumentException>(() => builder.Add("A", NumberDataViewType.Int32, (ref float value) => value = 1));
    }
}
