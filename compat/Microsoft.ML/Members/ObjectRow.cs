using System;

namespace Microsoft.ML.Data;

/// <summary>Shows one object after another as a row, all columns active.</summary>
internal sealed class ObjectRow<TRow> : DataViewRow
    where TRow : class
{
    private readonly ObjectColumns<TRow> _columns;
    private TRow _current;
    private long _position = -1;

    public ObjectRow(ObjectColumns<TRow> columns)
    {
        _columns = columns;
    }

    public override long Position => _position;

    public override long Batch => 0;

    public override DataViewSchema Schema => _columns.Schema;

    public void Show(TRow row)
    {
        _current = row ?? throw new InvalidOperationException("A row must not be null.");
        _position++;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter()
        => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_position, 0);

    public override bool IsColumnActive(DataViewSchema.Column column) => true;

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => _columns.MakeGetter(column.Index, () => _current).As<TValue>(column);
}
