using System;

namespace Microsoft.ML.Data;

/// <summary>Holds one column's values of several rows.</summary>
internal interface IRowPool
{
    /// <summary>Takes the source's current value into a place.</summary>
    void Fill(int place);
}

/// <inheritdoc/>
internal sealed class RowPool<T> : IRowPool
{
    private readonly ValueGetter<T> _get;
    private readonly T[] _values;

    public RowPool(ValueGetter<T> get, int size)
    {
        _get = get;
        _values = new T[size];
    }

    public void Fill(int place)
    {
        // A getter may dispose an object that it is to overwrite, but a reader may hold this one still.
        if (!typeof(T).IsValueType)
            _values[place] = default;
        _get(ref _values[place]);
    }

    public ValueGetter<T> MakeGetter(Func<int> place) => RowPools.MakeGetter(() => _values[place()]);
}

/// <summary>Makes pools, and the getters that copy values out of memory.</summary>
internal static class RowPools
{
    public static IRowPool Create(DataViewRow source, DataViewSchema.Column column, int size)
        => (IRowPool)GenericMethod.Call(typeof(RowPools), nameof(CreateTyped), [column.Type.RawType], source, column, size);

    /// <summary>A getter of values held elsewhere: vectors are copied, so that whoever reads them may change them.</summary>
    public static ValueGetter<T> MakeGetter<T>(Func<T> read)
    {
        if (!typeof(T).IsConstructedGenericType || typeof(T).GetGenericTypeDefinition() != typeof(VBuffer<>))
            return (ref T value) => value = read();
        return (ValueGetter<T>)GenericMethod.Call(typeof(RowPools), nameof(MakeVectorGetter), typeof(T).GetGenericArguments(), read);
    }

    private static RowPool<T> CreateTyped<T>(DataViewRow source, DataViewSchema.Column column, int size)
        => new(source.GetGetter<T>(column), size);

    private static ValueGetter<VBuffer<T>> MakeVectorGetter<T>(Func<VBuffer<T>> read)
        => (ref VBuffer<T> value) => read().CopyTo(ref value);
}
