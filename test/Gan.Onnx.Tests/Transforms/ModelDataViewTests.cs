using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx.Tests;

[TestClass]
public class ModelDataViewTests
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
            Assert.AreEqual(1, watched.Open);
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
        CollectionAssert.AreEqual(new[] { "Text", "Int32" }, watched.ColumnsAsked[1]);
    }

    [TestMethod]
    public void Nothing_runs_and_nothing_is_checked_for_rows_whose_sample_is_not_asked_for()
    {
        using var transformer = TestGenerator.Transformer("VariableLatent", new() { LatentSource = LatentSource.Latent });
        IDataView view = transformer.Transform(_ml.Data.LoadFromEnumerable([new Row { Text = "no latent" }]));
        CollectionAssert.AreEqual(new[] { "no latent" }, view.GetColumn<string>("Text").ToArray());
    }

    [TestMethod]
    public void Each_row_has_the_sample_of_its_own_seed_though_the_source_gives_other_rows_each_time()
    {
        using var transformer = TestGenerator.Transformer("Int32", new() { BatchSize = 3 });
        var random = new Random(1);
        IDataView rows = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 20).Select(_ => new Row { Int32 = random.Next() }));

        Dictionary<int, string> samples = Pairs(transformer.Transform(rows), null);

        Assert.HasCount(20, samples);
        foreach ((int seed, string sample) in samples)
        {
            IDataView alone = _ml.Data.LoadFromEnumerable([new Row { Int32 = seed }]);
            Assert.AreEqual(Samples.Images(transformer.Transform(alone)).Single(), sample);
        }
    }

    [TestMethod]
    public void A_source_that_can_be_read_only_once_gives_all_its_rows()
    {
        using var transformer = TestGenerator.Transformer("Int32", new() { BatchSize = 3 });
        var queue = new System.Collections.Concurrent.BlockingCollection<Row>();
        for (int i = 0; i < 8; i++)
            queue.Add(new Row { Int32 = i });
        queue.CompleteAdding();

        Dictionary<int, string> samples = Pairs(transformer.Transform(_ml.Data.LoadFromEnumerable(queue.GetConsumingEnumerable())), null);

        CollectionAssert.AreEqual(Enumerable.Range(0, 8).ToArray(), samples.Keys.ToArray());
    }

    [TestMethod]
    public void A_lazy_source_is_read_two_batches_ahead_and_no_further()
    {
        using var transformer = TestGenerator.Transformer("Int32", new() { BatchSize = 4 });
        int pulled = 0;
        IDataView view = transformer.Transform(_ml.Data.LoadFromEnumerable(Enumerable.Range(0, 1_000_000).Select(i =>
        {
            Interlocked.Increment(ref pulled);
            return new Row { Int32 = i };
        })));

        using (DataViewRowCursor cursor = view.GetRowCursor(view.Schema))
            for (int i = 0; i < 6; i++)
                cursor.MoveNext();

        Assert.IsInRange(6, 12, pulled);
    }

    [TestMethod]
    public void Passed_on_values_of_every_type_are_those_of_their_row()
    {
        using var transformer = TestGenerator.Transformer("Int32", new() { BatchSize = 4 });
        IDataView rows = Row.View(_ml, 10), view = transformer.Transform(rows);

        Row[] expected = [.. _ml.Data.CreateEnumerable<Row>(rows, reuseRowObject: false)];
        Row[] actual = [.. _ml.Data.CreateEnumerable<Row>(view, reuseRowObject: false)];

        Assert.HasCount(10, actual);
        foreach ((Row one, Row other) in expected.Zip(actual))
        {
            Assert.AreEqual(Text(one), Text(other));
            CollectionAssert.AreEqual(one.Image!.Pixels.ToArray(), other.Image!.Pixels.ToArray());
        }

        static string Text(Row row) => string.Join('|',
            row.Int32, row.Int64, row.UInt32, row.UInt64, row.Single, row.Double, row.Text, row.Key, row.Image!.PixelFormat,
            string.Join(' ', row.Singles), string.Join(' ', row.Bytes), string.Join(' ', row.Latent), string.Join(' ', row.VariableLatent));
    }

    [TestMethod]
    public void A_passed_on_image_is_the_readers_own()
    {
        using var transformer = TestGenerator.Transformer("Image", new() { BatchSize = 4 });
        Row[] rows = [.. Enumerable.Range(0, 6).Select(Row.Of)];
        IDataView view = transformer.Transform(_ml.Data.LoadFromEnumerable(rows));
        using (DataViewRowCursor cursor = view.GetRowCursor(view.Schema))
        {
            ValueGetter<MLImage> getter = cursor.GetGetter<MLImage>(view.Schema["Image"]);
            while (cursor.MoveNext())
            {
                MLImage image = null!;
                getter(ref image);
                image.Dispose();
                getter(ref image);
                Assert.AreEqual(4, image.Width);
                image.Dispose();
            }
        }
        Assert.IsTrue(rows.All(row => row.Image!.Width == 4), "the user's images are still there");
    }

    [TestMethod]
    public void Position_and_id_are_those_of_the_row_and_a_value_needs_a_row()
    {
        using var transformer = TestGenerator.Transformer("Int32", new() { BatchSize = 4 });
        IDataView view = transformer.Transform(Row.View(_ml, 6));
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema), plain = Row.View(_ml, 6).GetRowCursor(Row.View(_ml, 0).Schema);
        ValueGetter<DataViewRowId> id = cursor.GetIdGetter(), plainId = plain.GetIdGetter();
        ValueGetter<int> number = cursor.GetGetter<int>(view.Schema["Int32"]);
        DataViewRowId one = default, other = default;
        int value = 0;
        Assert.AreEqual(-1, cursor.Position);
        Throws.Error<InvalidOperationException>(() => number(ref value), "call MoveNext");
        while (cursor.MoveNext() & plain.MoveNext())
        {
            id(ref one);
            plainId(ref other);
            Assert.AreEqual((plain.Position, other), (cursor.Position, one));
        }
        Assert.AreEqual(-1, cursor.Position);
        Assert.IsFalse(cursor.MoveNext());
        Throws.Error<InvalidOperationException>(() => number(ref value), "call MoveNext");
        Throws.Error<InvalidCastException>(
            () => cursor.GetGetter<long>(view.Schema["Int32"]), "Column 'Int32' must be read as System.Int32");
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
