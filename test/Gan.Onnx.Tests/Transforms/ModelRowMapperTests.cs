using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx.Tests;

[TestClass]
public class GeneratorRowMapperTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Sample_depends_on_the_columns_that_it_is_made_from()
    {
        using var transformer = ConditionalGenerator.Transformer(new() { LabelColumnName = "Name", CodeColumnName = "Codes" });
        IRowToRowMapper mapper = transformer.GetRowToRowMapper(ConditionRow.View(_ml, 1).Schema);
        CollectionAssert.AreEquivalent(new[] { "Seed", "Name", "Codes", "Flag" }, Dependencies(mapper, "Synthetic", "Flag", "Name"));
        CollectionAssert.AreEquivalent(new[] { "Flag" }, Dependencies(mapper, "Flag"));
    }

    [TestMethod]
    public void Data_view_reads_the_same_columns()
    {
        using var transformer = ConditionalGenerator.Transformer(new() { LabelColumnName = "Name", CodeColumnName = "Codes" });
        var watched = new WatchedDataView(ConditionRow.View(_ml, 3));
        IDataView view = transformer.Transform(watched);
        view.GetRowCursor([view.Schema["Synthetic"]]).Dispose();
        CollectionAssert.AreEquivalent(new[] { "Seed", "Name", "Codes" }, watched.ColumnsAsked[0]);
    }

    private static string[] Dependencies(IRowToRowMapper mapper, params string[] columns) =>
        [.. mapper.GetDependencies(columns.Select(name => mapper.OutputSchema[name])).Select(column => column.Name)];
}
