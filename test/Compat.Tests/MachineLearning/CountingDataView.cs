using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

/// <summary>Passes another view on and counts its cursors: how many were opened, and how often each was disposed.</summary>
internal sealed class CountingDataView(IDataView source) : IDataView
{
    public List<int> Disposals { get; } = [];

    public bool CanShuffle => source.CanShuffle;

    public DataViewSchema Schema => source.Schema;

    public long? GetRowCount() => source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => Count(source.GetRowCursor(columnsNeeded, rand));

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [.. source.GetRowCursorSet(columnsNeeded, n, rand).Select(Count)];

    /// <summary>Fails unless some cursor was opened and every one was disposed exactly once.</summary>
    public void AssertEachDisposedOnce()
    {
        Assert.AreNotEqual(0, Disposals.Count, "No cursor was opened.");
        Assert.IsTrue(Disposals.All(count => count == 1), $"Disposed {string.Join(", ", Disposals)} times.");
    }

    private Cursor Count(DataViewRowCursor cursor)
    {
        Disposals.Add(0);
        return new Cursor(cursor, this, Disposals.Count - 1);
    }

    private sealed class Cursor(DataViewRowCursor source, CountingDataView view, int number) : DataViewRowCursor
    {
        public override long Position => source.Position;

        public override long Batch => source.Batch;

        public override DataViewSchema Schema => source.Schema;

        public override bool MoveNext() => source.MoveNext();

        public override ValueGetter<DataViewRowId> GetIdGetter() => source.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => source.IsColumnActive(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => source.GetGetter<TValue>(column);

        protected override void Dispose(bool disposing)
        {
            view.Disposals[number]++;
            source.Dispose();
            base.Dispose(disposing);
        }
    }
}
