using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class ShuffleRowsTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Shuffled_rows_are_the_same_rows_in_another_order()
    {
        int[] shuffled = [.. _ml.Data.ShuffleRows(_ml.Load(100), seed: 1).GetColumn<int>("Number")];
        CollectionAssert.AreNotEqual(Enumerable.Range(0, 100).ToArray(), shuffled);
        CollectionAssert.AreEquivalent(Enumerable.Range(0, 100).ToArray(), shuffled);
    }

    [TestMethod]
    public void The_seed_gives_the_order_in_every_pass()
    {
        var data = _ml.Data.ShuffleRows(_ml.Load(50), seed: 1);
        int[] first = [.. data.GetColumn<int>("Number")];
        CollectionAssert.AreEqual(first, data.GetColumn<int>("Number").ToArray());
        CollectionAssert.AreNotEqual(first, _ml.Data.ShuffleRows(_ml.Load(50), seed: 2).GetColumn<int>("Number").ToArray());
    }

    [TestMethod]
    public void A_row_waits_for_its_turn_in_the_pool_only()
    {
        int[] shuffled = [.. _ml.Data.ShuffleRows(_ml.Load(100), seed: 1, shufflePoolSize: 5).GetColumn<int>("Number")];
        for (int i = 0; i < shuffled.Length; i++)
            Assert.IsTrue(shuffled[i] < i + 5, $"Row {shuffled[i]} was shown as number {i}.");
        CollectionAssert.AreEquivalent(Enumerable.Range(0, 100).ToArray(), shuffled);
    }

    [TestMethod]
    public void Columns_and_ids_of_a_row_stay_together()
    {
        var data = _ml.Data.ShuffleRows(_ml.Transforms.CustomMapping<Numbers.Row, VectorRow>(
            (row, result) => result.Vector = [row.Number, -row.Number], null).Fit(_ml.Load(40)).Transform(_ml.Load(40)), seed: 1);
        using var cursor = data.GetRowCursor(data.Schema);
        var number = cursor.GetGetter<int>(data.Schema["Number"]);
        var vector = cursor.GetGetter<VBuffer<float>>(data.Schema["Vector"]);
        var id = cursor.GetIdGetter();
        int row = 0;
        VBuffer<float> values = default;
        DataViewRowId rowId = default;
        while (cursor.MoveNext())
        {
            number(ref row);
            vector(ref values);
            id(ref rowId);
            CollectionAssert.AreEqual(new float[] { row, -row }, values.DenseValues().ToArray());
            Assert.AreEqual((ulong)row, rowId.Low);
        }
    }

    [TestMethod]
    public void A_pool_of_no_rows_is_refused()
        => Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Data.ShuffleRows(_ml.Load(1), shufflePoolSize: 0));

    private sealed class VectorRow
    {
        public float[] Vector { get; set; } = [];
    }
}
