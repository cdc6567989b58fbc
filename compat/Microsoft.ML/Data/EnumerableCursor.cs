using System.Collections.Generic;

namespace Microsoft.ML.Data;

/// <summary>One pass over the objects.</summary>
internal sealed class EnumerableCursor<TRow> : DataViewRowCursor
    where TRow : class
{
    private readonly IEnumerator<TRow> _rows;
    private readonly ObjectRow<TRow> _row;
    private readonly bool[] _active;

    public EnumerableCursor(IEnumerable<TRow> rows, ObjectRow<TRow> row, bool[] active)
    {
        _rows = rows.GetEnumerator();
        _row = row;
        _active = active;
    }

    public override long Position => _row.Position;

    public override long Batch => 0;

    public override DataViewSchema Schema => _row.Schema;

    public override bool MoveNext()
    {
        if (!_rows.MoveNext())
            return false;
        _row.Show(_rows.Current);
        return true;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => _row.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column) => _active[column.Index];

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        this.CheckActive(column);
        return _row.GetGetter<TValue>(column);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _rows.Dispose();
        base.Dispose(disposing);
    }
}
