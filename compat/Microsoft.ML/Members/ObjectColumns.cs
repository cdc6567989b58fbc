using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>A row class as a schema: reads the columns out of its objects.</summary>
internal sealed class ObjectColumns<TRow>
    where TRow : class
{
    private readonly MemberColumn[] _columns;
    private readonly Lazy<Func<Func<TRow>, Delegate>>[] _getterMakers;

    public ObjectColumns(SchemaDefinition definition)
    {
        _columns = RowMembers.Columns(typeof(TRow), definition, SchemaDefinition.Direction.Read);
        _getterMakers = [.. _columns.Select(column => new Lazy<Func<Func<TRow>, Delegate>>(() => MakerFor(column)))];
        var schema = new DataViewSchema.Builder();
        schema.AddColumns(DetachedColumns);
        Schema = schema.ToSchema();
    }

    public DataViewSchema Schema { get; }

    public IEnumerable<DataViewSchema.DetachedColumn> DetachedColumns
        => _columns.Select(column => new DataViewSchema.DetachedColumn(column.Name, column.Type, column.Annotations));

    /// <summary>A getter that reads the column from whatever object <paramref name="current"/> returns then.</summary>
    public Delegate MakeGetter(int column, Func<TRow> current) => _getterMakers[column].Value(current);

    private static Func<Func<TRow>, Delegate> MakerFor(MemberColumn column)
    {
        var (isVector, itemType) = MemberColumn.Shape(column.MemberType);
        if (column.MemberType == typeof(string))
            return Text(column);
        if (column.MemberType == typeof(string[]))
            return TextArray(column);
        string maker = column.MemberType.IsArray ? nameof(Array)
            : isVector ? nameof(Vector)
            : column.Type is KeyDataViewType ? nameof(Key)
            : nameof(Plain);
        return (Func<Func<TRow>, Delegate>)GenericMethod.Call(typeof(ObjectColumns<TRow>), maker, [itemType], column);
    }

    private static Func<Func<TRow>, Delegate> Plain<T>(MemberColumn column)
    {
        var read = MemberAccess.Reader<TRow, T>(column.Member);
        return current => (ValueGetter<T>)((ref T value) => value = read(current()));
    }

    // Members count keys from 0; in a column 0 means missing, and the keys count from 1.
    private static Func<Func<TRow>, Delegate> Key<T>(MemberColumn column)
    {
        var read = MemberAccess.Reader<TRow, T>(column.Member);
        ulong count = ((KeyDataViewType)column.Type).Count;
        return current => (ValueGetter<T>)((ref T value) =>
        {
            ulong key = Convert.ToUInt64(read(current()));
            value = (T)Convert.ChangeType(key < count ? key + 1 : 0, typeof(T));
        });
    }

    private static Func<Func<TRow>, Delegate> Text(MemberColumn column)
    {
        var read = MemberAccess.Reader<TRow, string>(column.Member);
        return current => (ValueGetter<ReadOnlyMemory<char>>)((ref ReadOnlyMemory<char> value) => value = read(current()).AsMemory());
    }

    private static Func<Func<TRow>, Delegate> TextArray(MemberColumn column)
    {
        var read = MemberAccess.Reader<TRow, string[]>(column.Member);
        return current => (ValueGetter<VBuffer<ReadOnlyMemory<char>>>)((ref VBuffer<ReadOnlyMemory<char>> value) =>
        {
            var texts = read(current()) ?? [];
            var editor = VBufferEditor.Create(ref value, texts.Length);
            for (int i = 0; i < texts.Length; i++)
                editor.Values[i] = texts[i].AsMemory();
            value = editor.Commit();
        });
    }

    private static Func<Func<TRow>, Delegate> Array<T>(MemberColumn column)
    {
        var read = MemberAccess.Reader<TRow, T[]>(column.Member);
        return current => (ValueGetter<VBuffer<T>>)((ref VBuffer<T> value) =>
        {
            var items = read(current()) ?? [];
            VBuffer<T>.Copy(items, 0, ref value, items.Length);
        });
    }

    private static Func<Func<TRow>, Delegate> Vector<T>(MemberColumn column)
    {
        var read = MemberAccess.Reader<TRow, VBuffer<T>>(column.Member);
        return current => (ValueGetter<VBuffer<T>>)((ref VBuffer<T> value) => read(current()).CopyTo(ref value));
    }
}
