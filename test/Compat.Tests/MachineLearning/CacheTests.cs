using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class CacheTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Cache_reads_its_source_once()
    {
        var source = new CountingDataView(_ml.Load(10));
        var cache = _ml.Data.Cache(source);
        Assert.AreEqual(0, source.Disposals.Count);
        for (int pass = 0; pass < 3; pass++)
            CollectionAssert.AreEqual(Enumerable.Range(0, 10).ToArray(), cache.GetColumn<int>("Number").ToArray());
        Assert.AreEqual(1, source.Disposals.Count);
        Assert.AreEqual(10, cache.GetRowCount());
    }

    [TestMethod]
    public void Prefetched_columns_come_with_the_first_pass()
    {
        var model = _ml.Transforms.CustomMapping<Numbers.Row, Numbers.SquareRow>(Numbers.Square, null).Fit(_ml.Load(3));
        var source = new CountingDataView(model.Transform(_ml.Load(3)));
        var cache = _ml.Data.Cache(source, "Square");
        _ = cache.GetColumn<int>("Number").ToArray();
        int passes = source.Disposals.Count;
        CollectionAssert.AreEqual(new[] { 0, 1, 4 }, cache.GetColumn<int>("Square").ToArray());
        Assert.AreEqual(passes, source.Disposals.Count);
    }

    [TestMethod]
    public void Four_cursors_share_the_rows_in_batches_that_tell_their_order()
    {
        var cache = _ml.Data.Cache(_ml.Load(1000));
        var cursors = cache.GetRowCursorSet(cache.Schema, 4);
        Assert.AreEqual(4, cursors.Length);
        var read = new List<(long Batch, int Row)>();
        foreach (var cursor in cursors)
        {
            var get = cursor.GetGetter<int>(cache.Schema["Number"]);
            int row = 0;
            int count = read.Count;
            while (cursor.MoveNext())
            {
                get(ref row);
                read.Add((cursor.Batch, row));
            }
            Assert.IsTrue(read.Count > count + 200, "A cursor must have its share.");
            cursor.Dispose();
        }
        CollectionAssert.AreEqual(Enumerable.Range(0, 1000).ToArray(), read.OrderBy(pair => pair.Batch).Select(pair => pair.Row).ToArray());
    }

    [TestMethod]
    public void A_random_pass_shows_every_row_once()
    {
        var cache = _ml.Data.Cache(_ml.Load(200));
        using var cursor = cache.GetRowCursor(cache.Schema, new Random(1));
        var get = cursor.GetGetter<int>(cache.Schema["Number"]);
        var rows = new List<int>();
        for (int row = 0; cursor.MoveNext(); rows.Add(row))
            get(ref row);
        CollectionAssert.AreNotEqual(Enumerable.Range(0, 200).ToArray(), rows);
        CollectionAssert.AreEquivalent(Enumerable.Range(0, 200).ToArray(), rows);
    }

    [TestMethod]
    public void Image_columns_are_left_out()
    {
        var cache = _ml.Data.Cache(_ml.Data.LoadFromEnumerable(new[] { new ImageRow { Number = 4 } }));
        Assert.IsNull(cache.Schema.GetColumnOrNull("Image"));
        Assert.AreEqual(4, cache.GetColumn<int>("Number").Single());
    }

    [TestMethod]
    public void Readers_may_change_the_vectors_they_get()
    {
        var cache = _ml.Data.Cache(_ml.Data.LoadFromEnumerable(new[] { new VectorRow { Vector = [1, 2] } }));
        cache.GetColumn<VBuffer<float>>("Vector").Single().DenseValues().ToArray();
        using (var cursor = cache.GetRowCursor(cache.Schema))
        {
            cursor.MoveNext();
            VBuffer<float> vector = default;
            cursor.GetGetter<VBuffer<float>>(cache.Schema["Vector"])(ref vector);
            VBufferEditor.CreateFromBuffer(ref vector).Values.Fill(9);
        }
        CollectionAssert.AreEqual(new float[] { 1, 2 }, cache.GetColumn<float[]>("Vector").Single());
    }

    private sealed class ImageRow
    {
        public int Number { get; set; }

        [ImageType(2, 2)]
        public MLImage? Image { get; set; }
    }

    private sealed class VectorRow
    {
        public float[] Vector { get; set; } = [];
    }
}
