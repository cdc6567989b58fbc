using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class LoadFromEnumerableTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Members_become_columns_of_their_types_and_attributes()
    {
        var schema = _ml.Data.LoadFromEnumerable(new[] { new Row() }).Schema;
        CollectionAssert.AreEquivalent(
            new[]
            {
                "Field: Int32", "Renamed: String", "Fixed: Vector<Single, 2, 2>", "Free: Vector<Single>", "Key: Key<UInt32, 0-2>",
                "Buffer: Vector<Double, 2>", "Texts: Vector<String>",
            },
            schema.Select(column => column.ToString()).ToArray());
    }

    [TestMethod]
    public void Values_are_those_of_the_members()
    {
        var row = new Row
        {
            Field = 5, Text = "five", Fixed = [1, 2, 3, 4], Free = [6], Buffer = new VBuffer<double>(2, [7, 8]), Texts = ["a", "b"],
        };
        var data = _ml.Data.LoadFromEnumerable(new[] { row });
        Assert.AreEqual(5, data.GetColumn<int>("Field").Single());
        Assert.AreEqual("five", data.GetColumn<string>("Renamed").Single());
        CollectionAssert.AreEqual(row.Fixed, data.GetColumn<float[]>("Fixed").Single());
        CollectionAssert.AreEqual(row.Free, data.GetColumn<VBuffer<float>>("Free").Single().DenseValues().ToArray());
        CollectionAssert.AreEqual(new double[] { 7, 8 }, data.GetColumn<double[]>("Buffer").Single());
        CollectionAssert.AreEqual(row.Texts, data.GetColumn<string[]>("Texts").Single());
    }

    [TestMethod]
    public void Keys_count_from_one_and_those_out_of_range_are_missing()
    {
        var rows = new uint[] { 0, 2, 3 }.Select(key => new Row { Key = key });
        CollectionAssert.AreEqual(new uint[] { 1, 3, 0 }, _ml.Data.LoadFromEnumerable(rows).GetColumn<uint>("Key").ToArray());
    }

    [TestMethod]
    public void Array_lengths_are_not_checked()
    {
        var data = _ml.Data.LoadFromEnumerable(new[] { new Row { Fixed = [1, 2, 3] }, new Row { Fixed = null } });
        CollectionAssert.AreEqual(new[] { 3, 0 }, data.GetColumn<float[]>("Fixed").Select(vector => vector.Length).ToArray());
    }

    [TestMethod]
    public void Each_cursor_enumerates_again()
    {
        int enumerations = 0;
        IEnumerable<Row> Rows()
        {
            enumerations++;
            yield return new Row();
        }
        var data = _ml.Data.LoadFromEnumerable(Rows());
        Assert.AreEqual(0, enumerations);
        _ = data.GetColumn<int>("Field").ToArray();
        _ = data.GetColumn<int>("Field").ToArray();
        Assert.AreEqual(2, enumerations);
    }

    [TestMethod]
    public void Row_count_is_unknown_and_four_cursors_are_one()
    {
        var data = _ml.Load(10);
        Assert.IsNull(data.GetRowCount());
        var cursors = data.GetRowCursorSet(data.Schema, 4);
        Assert.AreEqual(1, cursors.Length);
        cursors[0].Dispose();
    }

    [TestMethod]
    public void Definition_names_types_and_annotates_at_run_time()
    {
        var definition = SchemaDefinition.Create(typeof(Row));
        definition["Free"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, 3);
        definition["Free"].ColumnName = "Three";
        definition["Three"].AddAnnotation("Unit", "m".AsMemory(), TextDataViewType.Instance);
        var column = _ml.Data.LoadFromEnumerable(new[] { new Row() }, definition).Schema["Three"];
        ReadOnlyMemory<char> unit = default;
        column.Annotations.GetValue("Unit", ref unit);
        Assert.AreEqual(("Vector<Single, 3>", "m"), (column.Type.ToString(), unit.ToString()));
    }

    [TestMethod]
    public void Schema_gives_types_and_must_fit_the_members()
    {
        var schema = new DataViewSchema.Builder();
        schema.AddColumn("Free", new VectorDataViewType(NumberDataViewType.Single, 3));
        var rows = new[] { new Row() };
        Assert.AreEqual("Vector<Single, 3>", _ml.Data.LoadFromEnumerable(rows, schema.ToSchema()).Schema["Free"].Type.ToString());
        schema.AddColumn("Unknown", NumberDataViewType.Single);
        var error = Assert.ThrowsExactly<InvalidOperationException>(() => _ml.Data.LoadFromEnumerable(rows, schema.ToSchema()));
        StringAssert.Contains(error.Message, "Unknown");
    }

    [TestMethod]
    public void Members_of_other_types_are_refused_by_name()
    {
        var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Data.LoadFromEnumerable(new[] { new BadRow() }));
        StringAssert.Contains(error.Message, "When");
    }

    [TestMethod]
    public void Columns_of_one_name_are_refused()
    {
        var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SchemaDefinition.Create(typeof(TwiceRow)));
        StringAssert.Contains(error.Message, "'A'");
    }

    private sealed class Row
    {
        public int Field;

        [ColumnName("Renamed")]
        public string? Text { get; set; }

        [VectorType(2, 2)]
        public float[]? Fixed { get; set; } = [0, 0, 0, 0];

        public float[] Free { get; set; } = [];

        [KeyType(3)]
        public uint Key { get; set; }

        [VectorType(2)]
        public VBuffer<double> Buffer { get; set; }

        public string[] Texts { get; set; } = [];

        [NoColumn]
        public object? Ignored { get; set; }

        public const int Constant = 1;
    }

    private sealed class BadRow
    {
        public Version? When { get; set; }
    }

    private sealed class TwiceRow
    {
        public int A { get; set; }

        [ColumnName("A")]
        public int B { get; set; }
    }
}
