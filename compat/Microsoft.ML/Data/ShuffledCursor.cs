using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>Shows a random one of the pooled rows, then fills its place with the source's next.</summary>
internal sealed class ShuffledCursor : WrappingCursor
{
    private readonly Random _rand;
    private readonly int _poolSize;
    private readonly RowPool<DataViewRowId> _ids;
    private readonly Dictionary<int, IRowPool> _columns;
    private readonly List<int> _filled = [];
    private int _shown = -1;
    private bool _sourceEnded;

    public ShuffledCursor(DataViewRowCursor source, IEnumerable<DataViewSchema.Column> columns, Random rand, int poolSize)
        : base(source)
    {
        _rand = rand;
        _poolSize = poolSize;
        _ids = new RowPool<DataViewRowId>(source.GetIdGetter(), poolSize);
        _columns = columns.DistinctBy(column => column.Index)
            .ToDictionary(column => column.Index, column => RowPools.Create(source, column, poolSize));
    }

    // The rows are in no order that batches could tell.
    public override long Batch => 0;

    public override ValueGetter<DataViewRowId> GetIdGetter() => _ids.MakeGetter(() => _shown);

    public override bool IsColumnActive(DataViewSchema.Column column) => _columns.ContainsKey(column.Index);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        this.CheckActive(column);
        var pool = _columns[column.Index] as RowPool<TValue>
            ?? throw new InvalidOperationException($"Column '{column.Name}' has values of {column.Type.RawType}, not of {typeof(TValue)}.");
        return pool.MakeGetter(() => _shown);
    }

    protected override bool MoveSource()
    {
        if (_shown >= 0)
            Refill(_shown);
        while (_filled.Count < _poolSize && !_sourceEnded)
            Refill(_filled.Count);
        if (_filled.Count == 0)
            return false;
        int drawn = _rand.Next(_filled.Count);
        _shown = _filled[drawn];
        _filled[drawn] = _filled[^1];
        _filled.RemoveAt(_filled.Count - 1);
        return true;
    }

    private void Refill(int place)
    {
        _sourceEnded = _sourceEnded || !Source.MoveNext();
        if (_sourceEnded)
            return;
        _ids.Fill(place);
        foreach (var column in _columns.Values)
            column.Fill(place);
        _filled.Add(place);
    }
}
