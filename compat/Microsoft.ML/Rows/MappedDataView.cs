using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>The rows of a view as a mapper computes them, when they are read.</summary>
internal sealed class MappedDataView : IDataView
{
    private readonly IDataView _source;
    private readonly IRowToRowMapper _mapper;

    /// <param name="mapper">Bound to the schema of <paramref name="source"/>.</param>
    public MappedDataView(IDataView source, IRowToRowMapper mapper)
    {
        _source = source;
        _mapper = mapper;
    }

    public bool CanShuffle => _source.CanShuffle;

    public DataViewSchema Schema => _mapper.OutputSchema;

    public long? GetRowCount() => _source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
    {
        var active = columnsNeeded.ToArray();
        return Map(_source.GetRowCursor(_mapper.GetDependencies(active), rand), active);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        var active = columnsNeeded.ToArray();
        var cursors = _source.GetRowCursorSet(_mapper.GetDependencies(active), n, rand);
        return [.. cursors.Select(cursor => Map(cursor, active))];
    }

    private DataViewRowCursor Map(DataViewRowCursor cursor, IEnumerable<DataViewSchema.Column> active)
        => cursor.Wrap(source => new MappedCursor(source, _mapper.GetRow(source, active)));
}
