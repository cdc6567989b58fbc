using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data;

/// <summary>A column's values of all rows.</summary>
internal interface IColumnCache
{
    /// <summary>Takes the source's current value.</summary>
    void Add();
}

/// <inheritdoc/>
internal sealed class ColumnCache<T> : IColumnCache
{
    private readonly ValueGetter<T> _get;
    private readonly List<T> _values = [];

    public ColumnCache(ValueGetter<T> get)
    {
        _get = get;
    }

    public void Add()
    {
        T value = default;
        _get(ref value);
        _values.Add(value);
    }

    public ValueGetter<T> MakeGetter(Func<int> row) => RowPools.MakeGetter(() => _values[row()]);
}

/// <summary>Makes caches for columns of types known only when running.</summary>
internal static class ColumnCaches
{
    public static IColumnCache Create(DataViewRow source, DataViewSchema.Column column)
        => (IColumnCache)GenericMethod.Call(typeof(ColumnCaches), nameof(CreateTyped), [column.Type.RawType], source, column);

    private static ColumnCache<T> CreateTyped<T>(DataViewRow source, DataViewSchema.Column column) => new(source.GetGetter<T>(column));
}
