using System;

namespace Microsoft.ML.Data;

/// <summary>Columns computed item by item from columns of scalars or vectors.</summary>
internal static class ItemGetters
{
    /// <summary>The type of the items, which for a scalar column is the column's.</summary>
    public static DataViewType ItemType(this DataViewType type) => (type as VectorDataViewType)?.ItemType ?? type;

    /// <summary>The type that a column has once its items are of another.</summary>
    public static DataViewType WithItems(this DataViewType type, PrimitiveDataViewType itemType)
        => type is VectorDataViewType vector ? new VectorDataViewType(itemType, vector.Dimensions) : itemType;

    /// <summary>A getter of what <paramref name="map"/> makes of each item and its index.</summary>
    public static Delegate Map<TIn, TOut>(DataViewRow row, DataViewSchema.Column input, Func<TIn, int, TOut> map)
        => input.Type is VectorDataViewType
            ? MapVector(row.GetGetter<VBuffer<TIn>>(input), map)
            : MapScalar(row.GetGetter<TIn>(input), map);

    private static ValueGetter<TOut> MapScalar<TIn, TOut>(ValueGetter<TIn> get, Func<TIn, int, TOut> map)
    {
        TIn item = default;
        return (ref TOut value) =>
        {
            get(ref item);
            value = map(item, 0);
        };
    }

    private static ValueGetter<VBuffer<TOut>> MapVector<TIn, TOut>(ValueGetter<VBuffer<TIn>> get, Func<TIn, int, TOut> map)
    {
        VBuffer<TIn> items = default;
        VBuffer<TIn> dense = default;
        return (ref VBuffer<TOut> value) =>
        {
            get(ref items);
            items.CopyToDense(ref dense);
            var inputs = dense.GetValues();
            var editor = VBufferEditor.Create(ref value, inputs.Length);
            for (int i = 0; i < inputs.Length; i++)
                editor.Values[i] = map(inputs[i], i);
            value = editor.Commit();
        };
    }
}
