using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data;

/// <summary>The rows after the first few, up to a number of them.</summary>
internal sealed class RowRangeDataView : IDataView
{
    private readonly IDataView _source;
    private readonly long _skip;
    private readonly long _take;

    public RowRangeDataView(IDataView source, long skip, long take)
    {
        _source = source;
        _skip = skip;
        _take = take;
    }

    // Which rows come first must not depend on who asks.
    public bool CanShuffle => false;

    public DataViewSchema Schema => _source.Schema;

    public long? GetRowCount() => _source.GetRowCount() is { } count ? Math.Clamp(count - _skip, 0, _take) : null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
        => new Cursor(_source.GetRowCursor(columnsNeeded), _skip, _take);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
        => [GetRowCursor(columnsNeeded)];

    private sealed class Cursor : WrappingCursor
    {
        private long _toSkip;
        private long _toTake;

        public Cursor(DataViewRowCursor source, long skip, long take)
            : base(source)
        {
            _toSkip = skip;
            _toTake = take;
        }

        protected override bool MoveSource()
        {
            for (; _toSkip > 0; _toSkip--)
                if (!Source.MoveNext())
                    return false;
            return _toTake-- > 0 && Source.MoveNext();
        }
    }
}
