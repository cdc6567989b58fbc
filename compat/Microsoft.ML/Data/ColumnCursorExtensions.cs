using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>Reads single columns.</summary>
public static class ColumnCursorExtensions
{
    /// <inheritdoc cref="GetColumn{T}(IDataView, DataViewSchema.Column)"/>
    public static IEnumerable<T> GetColumn<T>(this IDataView data, string columnName)
    {
        ArgumentNullException.ThrowIfNull(data);
        var column = data.Schema.GetColumnOrNull(columnName) ?? throw SchemaErrors.MissingColumn(nameof(columnName), "input", columnName);
        return GetColumn<T>(data, column);
    }

    /// <summary>The column's values, as they are, or text as strings and vectors as arrays; one pass for each enumeration.</summary>
    public static IEnumerable<T> GetColumn<T>(this IDataView data, DataViewSchema.Column column)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (column.Type.RawType == typeof(T))
            return Read<T>(data, column);
        if (typeof(T) == typeof(string) && column.Type is TextDataViewType)
            return (IEnumerable<T>)Read<ReadOnlyMemory<char>>(data, column).Select(text => text.ToString());
        if (column.Type is VectorDataViewType vector && typeof(T) == typeof(string[]) && vector.ItemType is TextDataViewType)
            return (IEnumerable<T>)Read<VBuffer<ReadOnlyMemory<char>>>(data, column).Select(Texts);
        if (column.Type is VectorDataViewType { ItemType: var item } && typeof(T) == item.RawType.MakeArrayType())
            return (IEnumerable<T>)GenericMethod.Call(typeof(ColumnCursorExtensions), nameof(ReadArrays), [item.RawType], data, column);
        throw new ArgumentOutOfRangeException(
            nameof(column), $"Column '{column.Name}' has values of {column.Type}, which cannot be read as {typeof(T)}.");
    }

    private static IEnumerable<T> Read<T>(IDataView data, DataViewSchema.Column column)
    {
        using var cursor = data.GetRowCursor([column]);
        var get = cursor.GetGetter<T>(column);
        T value = default;
        while (cursor.MoveNext())
        {
            get(ref value);
            yield return value;
        }
    }

    private static IEnumerable<T[]> ReadArrays<T>(IDataView data, DataViewSchema.Column column)
        => Read<VBuffer<T>>(data, column).Select(vector => vector.DenseValues().ToArray());

    private static string[] Texts(VBuffer<ReadOnlyMemory<char>> vector) => [.. vector.DenseValues().Select(text => text.ToString())];
}
