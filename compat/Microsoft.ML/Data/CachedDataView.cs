using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>Keeps in memory each column that has been read, and the rows' number.</summary>
internal sealed class CachedDataView : IDataView
{
    // Rows go to the cursors of a set in blocks, so that each finds its rows close together.
    internal const int BlockSize = 64;

    private readonly IDataView _source;
    private readonly int[] _prefetch;
    private readonly Dictionary<int, IColumnCache> _columns = [];
    private int? _rowCount;

    public CachedDataView(IDataView source, params string[] columnsToPrefetch)
    {
        _source = Cacheable(source);
        _prefetch = [.. columnsToPrefetch.Select(name =>
            (Schema.GetColumnOrNull(name) ?? throw SchemaErrors.MissingColumn(nameof(columnsToPrefetch), "prefetch", name)).Index)];
    }

    public bool CanShuffle => true;

    public DataViewSchema Schema => _source.Schema;

    public long? GetRowCount() => _rowCount ?? _source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
        => GetRowCursorSet(columnsNeeded, 1, rand)[0];

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        var active = Schema.Flags(columnsNeeded);
        var columns = Read(active);
        int[] order = [.. Enumerable.Range(0, _rowCount.Value)];
        rand?.Shuffle(order);
        return [.. Enumerable.Range(0, n).Select(i => new CachedCursor(Schema, active, columns, order, i, n))];
    }

    private static IDataView Cacheable(IDataView source)
    {
        int[] kept = [.. source.Schema
            .Where(column => column.Type is PrimitiveDataViewType or VectorDataViewType)
            .Select(column => column.Index)];
        return kept.Length == source.Schema.Count ? source : new MappedDataView(source, new ColumnSelection(source.Schema, kept));
    }

    // One pass reads all columns that are missing; others who ask meanwhile wait for it.
    private IColumnCache[] Read(bool[] active)
    {
        lock (_columns)
        {
            var wanted = Enumerable.Range(0, active.Length).Where(i => active[i] || _prefetch.Contains(i)).ToArray();
            var missing = wanted.Where(i => !_columns.ContainsKey(i)).ToArray();
            if (missing.Length > 0 || _rowCount == null)
                ReadSource(missing);
            return [.. Enumerable.Range(0, active.Length).Select(i => _columns.GetValueOrDefault(i))];
        }
    }

    private void ReadSource(int[] missing)
    {
        using var cursor = _source.GetRowCursor(missing.Select(i => Schema[i]));
        var caches = missing.Select(i => ColumnCaches.Create(cursor, Schema[i])).ToArray();
        int count = 0;
        for (; cursor.MoveNext(); count++)
            foreach (var cache in caches)
                cache.Add();
        for (int i = 0; i < missing.Length; i++)
            _columns.Add(missing[i], caches[i]);
        _rowCount = count;
    }
}
