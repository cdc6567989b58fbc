using Compat.Tests.Conformance;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

/// <summary>Active columns, types of getters, laziness, and who disposes what.</summary>
[TestClass]
public sealed class CursorTests
{
    private readonly MLContext _ml = new(seed: 1);
    private int _mapped;

    [TestMethod]
    public void Inactive_column_cannot_be_read()
    {
        var data = Squares(_ml.Load(3));
        using var cursor = data.GetRowCursor([data.Schema["Number"]]);
        Assert.IsTrue(cursor.IsColumnActive(data.Schema["Number"]));
        Assert.IsFalse(cursor.IsColumnActive(data.Schema["Square"]));
        Assert.ThrowsExactly<InvalidOperationException>(() => cursor.GetGetter<int>(data.Schema["Square"]));
    }

    [TestMethod]
    public void Getter_of_another_type_is_refused()
    {
        var data = Squares(_ml.Load(3));
        using var cursor = data.GetRowCursor(data.Schema);
        Assert.ThrowsExactly<InvalidOperationException>(() => cursor.GetGetter<float>(data.Schema["Number"]));
        Assert.ThrowsExactly<InvalidOperationException>(() => cursor.GetGetter<float>(data.Schema["Square"]));
    }

    // The real one reads ahead, on other threads.
    [TestMethod, CompatOnly]
    public void Nothing_is_computed_before_a_getter_is_called()
    {
        var data = Squares(_ml.Load(3));
        using var cursor = data.GetRowCursor(data.Schema);
        _ = cursor.GetGetter<int>(data.Schema["Square"]);
        while (cursor.MoveNext())
        {
        }
        Assert.AreEqual(0, _mapped);
    }

    [TestMethod]
    public void A_row_is_computed_once_however_often_it_is_read()
    {
        var data = Squares(_ml.Load(3));
        using var cursor = data.GetRowCursor(data.Schema);
        var first = cursor.GetGetter<int>(data.Schema["Square"]);
        int square = 0;
        while (cursor.MoveNext())
        {
            first(ref square);
            first(ref square);
        }
        Assert.AreEqual(3, _mapped);
    }

    [TestMethod]
    public void Every_pass_computes_again()
    {
        var data = Squares(_ml.Load(3));
        for (int epoch = 0; epoch < 2; epoch++)
            CollectionAssert.AreEqual(new[] { 0, 1, 4 }, data.GetColumn<int>("Square").ToArray());
        Assert.AreEqual(6, _mapped);
    }

    // The real one forgets some.
    [TestMethod, CompatOnly]
    public void Every_view_disposes_its_sources_cursor_once()
    {
        var source = new CountingDataView(_ml.Load(50));
        IDataView[] views =
        [
            Squares(source), _ml.Data.TakeRows(source, 3), _ml.Data.ShuffleRows(source), _ml.Data.Cache(source),
            _ml.Data.FilterByCustomPredicate<Numbers.Row>(source, _ => false), _ml.Data.TrainTestSplit(source).TrainSet,
            _ml.Transforms.SelectColumns("Number").Fit(source).Transform(Squares(source)),
        ];
        foreach (var view in views)
        {
            _ = view.GetColumn<int>("Number").Count();
            _ = view.GetColumn<int>("Number").First();
            _ = _ml.Data.CreateEnumerable<Numbers.Row>(view, reuseRowObject: true).First();
            var cursor = view.GetRowCursor(view.Schema);
            cursor.Dispose();
            cursor.Dispose();
        }
        source.AssertEachDisposedOnce();
    }

    // The real one leaves it open.
    [TestMethod, CompatOnly]
    public void A_getter_that_cannot_be_made_leaves_no_cursor_open()
    {
        var source = new CountingDataView(_ml.Load(5));
        var mapped = _ml.Transforms.CustomMapping<BrokenRow, Numbers.SquareRow>((_, _) => { }, null).Fit(source).Transform(source);
        Assert.Throws<Exception>(() => mapped.GetRowCursor(mapped.Schema));
        var filtered = _ml.Data.FilterByCustomPredicate<BrokenRow>(source, _ => false);
        Assert.Throws<Exception>(() => filtered.GetRowCursor(filtered.Schema));
        source.AssertEachDisposedOnce();
    }

    private IDataView Squares(IDataView data)
        => _ml.Transforms.CustomMapping<Numbers.Row, Numbers.SquareRow>(
            (row, result) =>
            {
                Interlocked.Increment(ref _mapped);
                Numbers.Square(row, result);
            },
            null).Fit(data).Transform(data);

    private sealed class BrokenRow
    {
        public BrokenRow() => throw new InvalidOperationException("A row that cannot be made.");

        public int Number { get; set; }
    }
}
