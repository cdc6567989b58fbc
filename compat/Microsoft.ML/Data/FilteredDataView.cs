using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>The rows that pass a test.</summary>
internal sealed class FilteredDataView : IDataView
{
    private readonly IDataView _source;
    private readonly DataViewSchema.Column[] _tested;
    private readonly Func<DataViewRow, Func<bool>> _makeTest;

    /// <param name="tested">The columns that the test reads.</param>
    /// <param name="makeTest">Makes for a row a function that says whether to keep it where it stands.</param>
    public FilteredDataView(IDataView source, IEnumerable<DataViewSchema.Column> tested, Func<DataViewRow, Func<bool>> makeTest)
    {
        _source = source;
        _tested = [.. tested];
        _makeTest = makeTest;
    }

    public bool CanShuffle => _source.CanShuffle;

    public DataViewSchema Schema => _source.Schema;

    public long? GetRowCount() => null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
    {
        var needed = columnsNeeded.ToArray();
        return Filter(_source.GetRowCursor(needed.Concat(_tested), rand), needed);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        var needed = columnsNeeded.ToArray();
        return [.. _source.GetRowCursorSet(needed.Concat(_tested), n, rand).Select(cursor => Filter(cursor, needed))];
    }

    private DataViewRowCursor Filter(DataViewRowCursor cursor, IEnumerable<DataViewSchema.Column> needed)
        => cursor.Wrap(source => new Cursor(source, _makeTest(source), Schema.Flags(needed)));

    private sealed class Cursor : WrappingCursor
    {
        private readonly Func<bool> _test;
        private readonly bool[] _active;

        public Cursor(DataViewRowCursor source, Func<bool> test, bool[] active)
            : base(source)
        {
            _test = test;
            _active = active;
        }

        public override bool IsColumnActive(DataViewSchema.Column column) => _active[column.Index];

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            this.CheckActive(column);
            return base.GetGetter<TValue>(column);
        }

        protected override bool MoveSource()
        {
            while (Source.MoveNext())
                if (_test())
                    return true;
            return false;
        }
    }
}
