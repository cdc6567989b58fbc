using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>A row class bound to a schema: writes rows into its objects.</summary>
internal sealed class ObjectBinding<TRow>
    where TRow : class
{
    private readonly (MemberColumn Member, DataViewSchema.Column Column)[] _bound;

    /// <exception cref="ArgumentOutOfRangeException">A member's column is missing.</exception>
    /// <exception cref="InvalidOperationException">A member cannot hold its column's values.</exception>
    public ObjectBinding(DataViewSchema schema, SchemaDefinition definition = null, bool ignoreMissingColumns = false)
    {
        var members = RowMembers.Columns(typeof(TRow), definition, SchemaDefinition.Direction.Write);
        _bound = [.. members
            .Where(member => !ignoreMissingColumns || schema.GetColumnOrNull(member.Name) != null)
            .Select(member => (member, Bind(member, schema)))];
    }

    /// <summary>The columns that the objects are filled from.</summary>
    public IEnumerable<DataViewSchema.Column> Columns => _bound.Select(pair => pair.Column);

    /// <summary>An action that writes the row's current values into an object.</summary>
    public Action<TRow> MakeFiller(DataViewRow row)
    {
        var setters = _bound.Select(pair => MakeSetter(pair.Member, row, pair.Column)).ToArray();
        return target =>
        {
            foreach (var set in setters)
                set(target);
        };
    }

    private static DataViewSchema.Column Bind(MemberColumn member, DataViewSchema schema)
    {
        var column = schema.GetColumnOrNull(member.Name) ?? throw SchemaErrors.MissingColumn(nameof(schema), "row object's", member.Name);
        var (isVector, itemType) = MemberColumn.Shape(member.MemberType);
        var vector = column.Type as VectorDataViewType;
        if (isVector != (vector != null) || (vector?.ItemType ?? column.Type).RawType != itemType)
            throw new InvalidOperationException(
                $"Can't bind the IDataView column '{column.Name}' of type '{column.Type}' to field or property "
                + $"'{member.Member.Name}' of type '{member.MemberType}'.");
        return column;
    }

    private static Action<TRow> MakeSetter(MemberColumn member, DataViewRow row, DataViewSchema.Column column)
    {
        if (column.Type is not (PrimitiveDataViewType or VectorDataViewType) && !DataViewTypeManager.Knows(column.Type))
            throw new NotSupportedException(
                $"Column '{column.Name}' must be of a registered type to be read into objects, but is of {column.Type}.");
        if (member.MemberType == typeof(string))
            return Text(member, row, column);
        if (member.MemberType == typeof(string[]))
            return TextArray(member, row, column);
        var (isVector, itemType) = MemberColumn.Shape(member.MemberType);
        string setter = member.MemberType.IsArray ? nameof(Array) : isVector ? nameof(Vector) : nameof(Plain);
        return (Action<TRow>)GenericMethod.Call(typeof(ObjectBinding<TRow>), setter, [itemType], member, row, column);
    }

    private static Action<TRow> Plain<T>(MemberColumn member, DataViewRow row, DataViewSchema.Column column)
    {
        var get = row.GetGetter<T>(column);
        var write = MemberAccess.Writer<TRow, T>(member.Member);
        T value = default;
        return target =>
        {
            get(ref value);
            write(target, value);
        };
    }

    private static Action<TRow> Text(MemberColumn member, DataViewRow row, DataViewSchema.Column column)
    {
        var get = row.GetGetter<ReadOnlyMemory<char>>(column);
        var write = MemberAccess.Writer<TRow, string>(member.Member);
        ReadOnlyMemory<char> value = default;
        return target =>
        {
            get(ref value);
            write(target, value.ToString());
        };
    }

    private static Action<TRow> TextArray(MemberColumn member, DataViewRow row, DataViewSchema.Column column)
    {
        var get = row.GetGetter<VBuffer<ReadOnlyMemory<char>>>(column);
        var write = MemberAccess.Writer<TRow, string[]>(member.Member);
        VBuffer<ReadOnlyMemory<char>> value = default;
        return target =>
        {
            get(ref value);
            write(target, [.. value.DenseValues().Select(text => text.ToString())]);
        };
    }

    // An array that the object holds already, of the right length, is filled rather than replaced.
    private static Action<TRow> Array<T>(MemberColumn member, DataViewRow row, DataViewSchema.Column column)
    {
        var get = row.GetGetter<VBuffer<T>>(column);
        var read = MemberAccess.Reader<TRow, T[]>(member.Member);
        var write = MemberAccess.Writer<TRow, T[]>(member.Member);
        VBuffer<T> value = default;
        return target =>
        {
            get(ref value);
            var items = read(target);
            if (items?.Length != value.Length)
                write(target, items = new T[value.Length]);
            value.CopyTo(items);
        };
    }

    private static Action<TRow> Vector<T>(MemberColumn member, DataViewRow row, DataViewSchema.Column column)
    {
        var get = row.GetGetter<VBuffer<T>>(column);
        var read = MemberAccess.Reader<TRow, VBuffer<T>>(member.Member);
        var write = MemberAccess.Writer<TRow, VBuffer<T>>(member.Member);
        return target =>
        {
            var value = read(target);
            get(ref value);
            write(target, value);
        };
    }
}
