using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data;

/// <summary>What rows and cursors of every kind do alike.</summary>
internal static class RowExtensions
{
    /// <summary>For each column of the schema whether it is among <paramref name="columns"/>.</summary>
    public static bool[] Flags(this DataViewSchema schema, IEnumerable<DataViewSchema.Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var flags = new bool[schema.Count];
        foreach (var column in columns)
        {
            if (column.Index >= schema.Count || schema[column.Index].Name != column.Name)
                throw new ArgumentOutOfRangeException(nameof(columns), $"Column '{column.Name}' at {column.Index} is not of this schema.");
            flags[column.Index] = true;
        }
        return flags;
    }

    public static void CheckActive(this DataViewRow row, DataViewSchema.Column column)
    {
        if (!row.IsColumnActive(column))
            throw new InvalidOperationException($"Column '{column.Name}' is not active: name it in columnsNeeded to read it.");
    }

    /// <summary>A cursor made around another, which is disposed if that fails.</summary>
    public static DataViewRowCursor Wrap(this DataViewRowCursor cursor, Func<DataViewRowCursor, DataViewRowCursor> make)
    {
        try
        {
            return make(cursor);
        }
        catch
        {
            cursor.Dispose();
            throw;
        }
    }

    public static ValueGetter<TValue> As<TValue>(this Delegate getter, DataViewSchema.Column column)
        => getter as ValueGetter<TValue>
            ?? throw new InvalidOperationException($"Column '{column.Name}' has values of {column.Type.RawType}, not of {typeof(TValue)}.");

    /// <summary>The column's getter as the delegate type that its raw type asks for.</summary>
    public static Delegate GetGetter(this DataViewRow row, DataViewSchema.Column column)
        => (Delegate)GenericMethod.Call(typeof(RowExtensions), nameof(GetTypedGetter), [column.Type.RawType], row, column);

    private static Delegate GetTypedGetter<TValue>(DataViewRow row, DataViewSchema.Column column) => row.GetGetter<TValue>(column);
}
