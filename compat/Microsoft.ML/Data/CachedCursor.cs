using System;

namespace Microsoft.ML.Data;

/// <summary>One of several cursors that share the cached rows, block by block.</summary>
internal sealed class CachedCursor : DataViewRowCursor
{
    private readonly bool[] _active;
    private readonly IColumnCache[] _columns;
    private readonly int[] _order;
    private readonly int _stride;
    private int _next;
    private int _row;
    private long _position = -1;

    /// <param name="order">The row to show at each place.</param>
    /// <param name="cursor">Which of the cursors this is: it shows the blocks <paramref name="cursor"/>, cursor + count, ….</param>
    public CachedCursor(DataViewSchema schema, bool[] active, IColumnCache[] columns, int[] order, int cursor, int count)
    {
        Schema = schema;
        _active = active;
        _columns = columns;
        _order = order;
        _next = cursor * CachedDataView.BlockSize;
        _stride = count * CachedDataView.BlockSize;
    }

    public override long Position => _position;

    public override long Batch => (_next - 1) / CachedDataView.BlockSize;

    public override DataViewSchema Schema { get; }

    public override bool MoveNext()
    {
        if (_position >= 0 && _next % CachedDataView.BlockSize == 0)
            _next += _stride - CachedDataView.BlockSize;
        if (_next >= _order.Length)
            return false;
        _row = _order[_next++];
        _position++;
        return true;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter()
        => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_row, 0);

    public override bool IsColumnActive(DataViewSchema.Column column) => _active[column.Index];

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        this.CheckActive(column);
        var cache = _columns[column.Index] as ColumnCache<TValue>
            ?? throw new InvalidOperationException($"Column '{column.Name}' has values of {column.Type.RawType}, not of {typeof(TValue)}.");
        return cache.MakeGetter(() => _row);
    }
}
