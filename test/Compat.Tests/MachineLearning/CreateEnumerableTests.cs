using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class CreateEnumerableTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Rows_come_back_as_objects()
    {
        var rows = new[] { new Row { Name = "a", Values = [1, 2] }, new Row { Name = "b", Values = [3] } };
        var again = _ml.Data.CreateEnumerable<Row>(_ml.Data.LoadFromEnumerable(rows), reuseRowObject: false).ToArray();
        CollectionAssert.AreEqual(new[] { "a", "b" }, again.Select(row => row.Name).ToArray());
        CollectionAssert.AreEqual(new float[] { 1, 2 }, again[0].Values);
        CollectionAssert.AreEqual(new float[] { 3 }, again[1].Values);
    }

    [TestMethod]
    public void Reused_object_is_filled_anew_for_each_row()
    {
        var rows = _ml.Data.CreateEnumerable<Numbers.Row>(_ml.Load(3), reuseRowObject: true);
        Assert.AreEqual(1, rows.Distinct().Count());
        CollectionAssert.AreEqual(new[] { 0, 1, 2 }, rows.Select(row => row.Number).ToArray());
    }

    [TestMethod]
    public void Missing_column_is_an_error_or_ignored_as_asked()
    {
        var data = _ml.Load(1);
        var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Data.CreateEnumerable<Row>(data, reuseRowObject: false));
        StringAssert.Contains(error.Message, "'Name'");
        Assert.AreEqual("unnamed", _ml.Data.CreateEnumerable<Row>(data, false, ignoreMissingColumns: true).Single().Name);
    }

    [TestMethod]
    public void Member_of_another_type_is_an_error_that_names_both()
    {
        var error = Assert.ThrowsExactly<InvalidOperationException>(
            () => _ml.Data.CreateEnumerable<WrongRow>(_ml.Load(1), reuseRowObject: false));
        StringAssert.Contains(error.Message, "Int32");
        StringAssert.Contains(error.Message, "Single");
    }

    [TestMethod]
    public void GetColumn_refuses_other_types_and_missing_columns()
    {
        var data = _ml.Load(1);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => data.GetColumn<float>("Number"));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => data.GetColumn<int>("Nothing"));
    }

    private sealed class Row
    {
        public string Name { get; set; } = "unnamed";

        public float[] Values { get; set; } = [];
    }

    private sealed class WrongRow
    {
        public float Number { get; set; }
    }
}
