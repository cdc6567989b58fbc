namespace Microsoft.ML.Data;

/// <summary>A cursor over some of another's rows, with the same columns; it owns the other.</summary>
internal abstract class WrappingCursor : DataViewRowCursor
{
    private long _position = -1;
    private bool _disposed;

    protected WrappingCursor(DataViewRowCursor source)
    {
        Source = source;
    }

    public override long Position => _position;

    public override long Batch => Source.Batch;

    public override DataViewSchema Schema => Source.Schema;

    protected DataViewRowCursor Source { get; }

    public override bool MoveNext()
    {
        if (!MoveSource())
            return false;
        _position++;
        return true;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => Source.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column) => Source.IsColumnActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => Source.GetGetter<TValue>(column);

    /// <summary>Moves the source to the next row to show; false if there is none.</summary>
    protected abstract bool MoveSource();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
            Source.Dispose();
        _disposed = true;
        base.Dispose(disposing);
    }
}
