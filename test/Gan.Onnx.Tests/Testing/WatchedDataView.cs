using Microsoft.ML;

namespace Gan.Onnx.Tests;

/// <summary>Passes a view on, and notes which cursors are opened, for which columns, and whether they are disposed.</summary>
internal sealed class WatchedDataView(IDataView view) : IDataView
{
    public int Open { get; private set; }

    public List<string[]> ColumnsAsked { get; } = [];

    public DataViewSchema Schema => view.Schema;

    public bool CanShuffle => view.CanShuffle;

    public long? GetRowCount() => view.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        DataViewSchema.Column[] columns = [.. columnsNeeded];
        ColumnsAsked.Add([.. columns.Select(column => column.Name)]);
        Open++;
        return new WatchedCursor(view.GetRowCursor(columns, rand), () => Open--);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private sealed class WatchedCursor(DataViewRowCursor cursor, Action disposed) : DataViewRowCursor
    {
        private bool _disposed;

        public override DataViewSchema Schema => cursor.Schema;

        public override long Position => cursor.Position;

        public override long Batch => cursor.Batch;

        public override bool MoveNext() => cursor.MoveNext();

        public override ValueGetter<Microsoft.ML.Data.DataViewRowId> GetIdGetter() => cursor.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => cursor.IsColumnActive(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => cursor.GetGetter<TValue>(column);

        protected override void Dispose(bool disposing)
        {
            if (!_disposed)
                disposed();
            _disposed = true;
            cursor.Dispose();
            base.Dispose(disposing);
        }
    }
}
