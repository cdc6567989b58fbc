namespace Microsoft.ML.Data;

/// <summary>Moves a source cursor and shows the row that is mapped from it.</summary>
internal sealed class MappedCursor : DataViewRowCursor
{
    private readonly DataViewRowCursor _source;
    private readonly DataViewRow _row;

    /// <param name="row">Follows <paramref name="source"/>, and disposes it.</param>
    public MappedCursor(DataViewRowCursor source, DataViewRow row)
    {
        _source = source;
        _row = row;
    }

    public override long Position => _row.Position;

    public override long Batch => _row.Batch;

    public override DataViewSchema Schema => _row.Schema;

    public override bool MoveNext() => _source.MoveNext();

    public override ValueGetter<DataViewRowId> GetIdGetter() => _row.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column) => _row.IsColumnActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => _row.GetGetter<TValue>(column);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _row.Dispose();
        base.Dispose(disposing);
    }
}
