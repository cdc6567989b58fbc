using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx.Tests;

[TestClass]
public class GeneratorDataViewTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(50)]
    [DataRow(64)]
    public void Batch_size_changes_no_sample(int batchSize)
    {
        using var expected = TestGenerator.Transformer("Text", new() { BatchSize = 10 });
        using var transformer = TestGenerator.Transformer("Text", new() { BatchSize = batchSize });
        IDataView data = Row.View(_ml, 50);
        CollectionAssert.AreEqual(Samples.Images(expected.Transform(data)), Samples.Images(transformer.Transform(data)));
    }

    [TestMethod]
    public void Order_of_the_rows_changes_no_sample()
    {
        using var transformer = TestGenerator.Transformer("Text", new() { BatchSize = 8 });
        string[] forward = Samples.Images(transformer.Transform(Row.View(_ml, 30)));
        IDataView backward = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 30).Reverse().Select(Row.Of));
        CollectionAssert.AreEqual(forward.Reverse().ToArray(), Samples.Images(transformer.Transform(backward)));
    }

    [TestMethod]
    public void Shuffled_cursor_gives_each_row_its_own_sample()
    {
        using var transformer = TestGenerator.Transformer("Int32", new() { BatchSize = 8 });
        IDataView view = transformer.Transform(_ml.Data.Cache(SelectedColumns("Int32", 100)));
        Assert.IsTrue(view.CanShuffle);
        Dictionary<int, string> expected = Pairs(view, null), shuffled = Pairs(view, new Random(5));
        CollectionAssert.AreNotEqual(expected.Keys.ToArray(), shuffled.Keys.ToArray());
        foreach ((int row, string sample) in shuffled)
            Assert.AreEqual(expected[row], sample);
    }

    [TestMethod]
    public void Cursors_on_many_threads_give_the_same_samples()
    {
        using var transformer = TestGenerator.Transformer("Text", new() { BatchSize = 8 });
        IDataView view = transformer.Transform(Row.View(_ml, 40));
        string[] expected = Samples.Images(view);
        Parallel.For(0, 8, _ => CollectionAssert.AreEqual(expected, Samples.Images(view)));
    }

    [TestMethod]
    public void Cursor_set_covers_every_row_once()
    {
        using var transformer = TestGenerator.Transformer("Int32", new() { BatchSize = 8 });
        IDataView view = transformer.Transform(_ml.Data.Cache(SelectedColumns("Int32", 30)));
        DataViewRowCursor[] cursors = view.GetRowCursorSet([view.Schema["Synthetic"]], 4);
        int rows = 0;
        foreach (DataViewRowCursor cursor in cursors)
        {
            while (cursor.MoveNext())
                rows++;
            cursor.Dispose();
        }
        Assert.AreEqual(30, rows);
    }

    [TestMethod]
    public void Cursors_are_disposed_at_the_end_and_when_they_are_left_early()
    {
        using var transformer = TestGenerator.Transformer("Int32", new() { BatchSize = 8 });
        var watched = new WatchedDataView(Row.View(_ml, 100));
        IDataView view = transformer.Transform(watched);
        Samples.Images(view);
        Assert.AreEqual(0, watched.Open);

        using (DataViewRowCursor cursor = view.GetRowCursor([view.Schema["Synthetic"]]))
        {
            cursor.MoveNext();
            Assert.AreEqual(2, watched.Open);
        }
        Assert.AreEqual(0, watched.Open);
    }

    [TestMethod]
    public void Only_the_columns_that_are_needed_are_asked_for()
    {
        using var transformer = TestGenerator.Transformer("Int32");
        var watched = new WatchedDataView(Row.View(_ml, 3));
        IDataView view = transformer.Transform(watched);
        view.GetRowCursor([view.Schema["Text"]]).Dispose();
        Assert.HasCount(1, watched.ColumnsAsked);

        view.GetRowCursor([view.Schema["Text"], view.Schema["Synthetic"]]).Dispose();
        CollectionAssert.AreEqual(new[] { "Text" }, watched.ColumnsAsked[1]);
        CollectionAssert.AreEqual(new[] { "Int32" }, watched.ColumnsAsked[2]);
    }

    [TestMethod]
    public void Nothing_runs_and_nothing_is_checked_for_rows_whose_sample_is_not_asked_for()
    {
        using var transformer = TestGenerator.Transformer("VariableLatent", new() { LatentSource = LatentSource.Latent });
        IDataView view = transformer.Transform(_ml.Data.LoadFromEnumerable([new Row { Text = "no latent" }]));
        CollectionAssert.AreEqual(new[] { "no latent" }, view.GetColumn<string>("Text").ToArray());
    }

    [TestMethod]
    public void Input_that_changes_between_two_readings_is_an_error()
    {
        using var transformer = TestGenerator.Transformer("Int32");
        IDataView rows = Row.View(_ml, 10);
        var shorter = new WatchedDataView(rows) { Later = _ml.Data.TakeRows(rows, 4) };
        Throws.Error<InvalidOperationException>(() => Samples.Images(transformer.Transform(shorter)), "same rows in the same order");
        var other = new WatchedDataView(rows) { Later = _ml.Data.SkipRows(rows, 1) };
        Throws.Error<InvalidOperationException>(() => Samples.Images(transformer.Transform(other)), "same rows in the same order");
    }

    [TestMethod]
    public void Empty_input_gives_no_rows()
    {
        using var transformer = TestGenerator.Transformer("Int32");
        Assert.IsEmpty(Samples.Images(transformer.Transform(Row.View(_ml, 0))));
    }

    [TestMethod]
    public void Getter_of_another_type_and_of_an_inactive_column_are_errors()
    {
        using var transformer = TestGenerator.Transformer("Int32");
        IDataView view = transformer.Transform(Row.View(_ml, 1));
        DataViewSchema.Column column = view.Schema["Synthetic"];
        using DataViewRowCursor inactive = view.GetRowCursor([view.Schema["Text"]]);
        Assert.IsFalse(inactive.IsColumnActive(column));
        Throws.Error<InvalidOperationException>(() => inactive.GetGetter<MLImage>(column), "'Synthetic'");
        using DataViewRowCursor active = view.GetRowCursor([column]);
        Assert.IsTrue(active.IsColumnActive(column));
        Throws.Error<InvalidCastException>(() => active.GetGetter<float>(column), "'Synthetic'", "Single");
    }

    [TestMethod]
    public void Getter_may_be_called_again_for_the_same_row()
    {
        using var transformer = TestGenerator.Transformer("Image");
        IDataView view = transformer.Transform(Row.View(_ml, 3));
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema["Synthetic"]]);
        ValueGetter<MLImage> getter = cursor.GetGetter<MLImage>(view.Schema["Synthetic"]);
        MLImage first = null!, second = null!;
        Assert.Throws<InvalidOperationException>(() => getter(ref first));
        cursor.MoveNext();
        getter(ref first);
        getter(ref second);
        Assert.AreNotSame(first, second);
        CollectionAssert.AreEqual(first.Pixels.ToArray(), second.Pixels.ToArray());
    }

    [TestMethod]
    public void Memory_is_flat_over_ten_thousand_rows()
    {
        using var transformer = new GeneratorTransformer(TestGenerator.Model(size: 32), "Synthetic", "Int32");
        ResidentMemory.IsFlatOverTenThousandImages(_ml, transformer);
    }

    private IDataView SelectedColumns(string column, int count) =>
        _ml.Transforms.SelectColumns(column).Fit(Row.View(_ml, count)).Transform(Row.View(_ml, count));

    private static Dictionary<int, string> Pairs(IDataView view, Random? rand)
    {
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema["Int32"], view.Schema["Synthetic"]], rand);
        ValueGetter<int> row = cursor.GetGetter<int>(view.Schema["Int32"]);
        ValueGetter<MLImage> image = cursor.GetGetter<MLImage>(view.Schema["Synthetic"]);
        var pairs = new Dictionary<int, string>();
        int key = 0;
        MLImage sample = null!;
        while (cursor.MoveNext())
        {
            row(ref key);
            image(ref sample);
            pairs.Add(key, Convert.ToHexString(Samples.Rgb(sample)));
        }
        return pairs;
    }
}
