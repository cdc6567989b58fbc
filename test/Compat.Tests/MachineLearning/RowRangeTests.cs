using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

/// <summary>Taking, skipping and filtering rows.</summary>
[TestClass]
public sealed class RowRangeTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void TakeRows_and_SkipRows_share_the_rows_between_them()
    {
        CollectionAssert.AreEqual(new[] { 0, 1, 2 }, Read(_ml.Data.TakeRows(_ml.Load(5), 3)));
        CollectionAssert.AreEqual(new[] { 3, 4 }, Read(_ml.Data.SkipRows(_ml.Load(5), 3)));
        Assert.AreEqual(5, Read(_ml.Data.TakeRows(_ml.Load(5), 9)).Length);
        Assert.AreEqual(0, Read(_ml.Data.SkipRows(_ml.Load(5), 9)).Length);
    }

    [TestMethod]
    public void TakeRows_reads_no_more_than_it_shows()
    {
        int made = 0;
        IEnumerable<Numbers.Row> Rows()
        {
            while (true)
                yield return new Numbers.Row { Number = made++ };
        }
        Assert.AreEqual(3, Read(_ml.Data.TakeRows(_ml.Data.LoadFromEnumerable(Rows()), 3)).Length);
        Assert.AreEqual(3, made);
    }

    [TestMethod]
    public void Positions_count_the_rows_that_are_shown()
    {
        var data = _ml.Data.SkipRows(_ml.Load(5), 3);
        using var cursor = data.GetRowCursor(data.Schema);
        Assert.AreEqual(-1, cursor.Position);
        Assert.IsTrue(cursor.MoveNext());
        Assert.AreEqual(0, cursor.Position);
    }

    [TestMethod]
    public void Row_counts_must_be_positive()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Data.TakeRows(_ml.Load(5), 0));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Data.SkipRows(_ml.Load(5), -1));
    }

    [TestMethod]
    public void FilterRowsByColumn_keeps_from_the_lower_bound_up_to_below_the_upper()
    {
        var rows = new[] { 0.9f, 1f, 2f, 3f, float.NaN }.Select(value => new FloatRow { Value = value });
        var kept = _ml.Data.FilterRowsByColumn(_ml.Data.LoadFromEnumerable(rows), "Value", 1, 3);
        CollectionAssert.AreEqual(new[] { 1f, 2f }, kept.GetColumn<float>("Value").ToArray());
    }

    [TestMethod]
    public void FilterRowsByColumn_names_a_missing_or_wrongly_typed_column()
    {
        var missing = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Data.FilterRowsByColumn(_ml.Load(1), "Nothing"));
        StringAssert.Contains(missing.Message, "'Nothing'");
        var wrong = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Data.FilterRowsByColumn(_ml.Load(1), "Number"));
        StringAssert.Contains(wrong.Message, "'Number'");
    }

    [TestMethod]
    public void FilterByCustomPredicate_drops_the_rows_it_is_true_for()
    {
        var odd = _ml.Data.FilterByCustomPredicate<Numbers.Row>(_ml.Load(6), row => row.Number % 2 == 0);
        CollectionAssert.AreEqual(new[] { 1, 3, 5 }, Read(odd));
    }

    [TestMethod]
    public void Filter_keeps_the_columns_it_tests_inactive_for_those_who_did_not_ask()
    {
        var positive = _ml.Data.FilterRowsByColumn(_ml.Data.LoadFromEnumerable(new[] { new FloatRow { Value = 1 } }), "Value", 0);
        using var cursor = positive.GetRowCursor([]);
        Assert.IsFalse(cursor.IsColumnActive(positive.Schema["Value"]));
        Assert.ThrowsExactly<InvalidOperationException>(() => cursor.GetGetter<float>(positive.Schema["Value"]));
    }

    private static int[] Read(IDataView data) => [.. data.GetColumn<int>("Number")];

    private sealed class FloatRow
    {
        public float Value { get; set; }
    }
}
