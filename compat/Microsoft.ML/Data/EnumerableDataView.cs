using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data;

/// <summary>Rows of objects, enumerated again by each cursor.</summary>
internal sealed class EnumerableDataView<TRow> : IDataView
    where TRow : class
{
    private readonly IEnumerable<TRow> _rows;
    private readonly ObjectColumns<TRow> _columns;

    public EnumerableDataView(IEnumerable<TRow> rows, ObjectColumns<TRow> columns)
    {
        _rows = rows;
        _columns = columns;
    }

    public bool CanShuffle => false;

    public DataViewSchema Schema => _columns.Schema;

    public long? GetRowCount() => null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
        => new EnumerableCursor<TRow>(_rows, new ObjectRow<TRow>(_columns), Schema.Flags(columnsNeeded));

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
        => [GetRowCursor(columnsNeeded, rand)];
}
