using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>A table from values of one type to values of another.</summary>
internal abstract class ValueMap
{
    public abstract PrimitiveDataViewType ValueType { get; }

    /// <summary>A getter of the values for a column of keys, scalar or vector.</summary>
    public abstract Delegate MakeGetter(DataViewRow row, DataViewSchema.Column input);

    public abstract void Save(BinaryWriter writer);

    public static ValueMap Load(BinaryReader reader)
    {
        var keyType = ValueCodec.ReadType(reader);
        var valueType = ValueCodec.ReadType(reader);
        return (ValueMap)GenericMethod.Call(typeof(ValueMap), nameof(LoadTyped), [keyType, valueType], reader);
    }

    /// <summary>A table of a user's types, in which text may be <see cref="string"/>.</summary>
    public static ValueMap Create<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs, "keyValuePairs");
        return (ValueMap)GenericMethod.Call(
            typeof(ValueMap), nameof(CreateTyped), [RawType<TKey>(), RawType<TValue>()],
            pairs.Select(pair => KeyValuePair.Create(Raw(pair.Key), Raw(pair.Value))));
    }

    private static ValueMap<TKey, TValue> CreateTyped<TKey, TValue>(IEnumerable<KeyValuePair<object, object>> pairs)
    {
        var values = new Dictionary<TKey, TValue>(TextComparer.Equality<TKey>());
        foreach (var (key, value) in pairs)
            if (!values.TryAdd((TKey)key, (TValue)value))
                throw new InvalidOperationException($"Keys must differ, but there are two of '{key}'.");
        return new ValueMap<TKey, TValue>(values);
    }

    private static ValueMap<TKey, TValue> LoadTyped<TKey, TValue>(BinaryReader reader)
        => CreateTyped<TKey, TValue>(Enumerable.Range(0, reader.ReadInt32())
            .Select(_ => KeyValuePair.Create<object, object>(ValueCodec.Read<TKey>(reader), ValueCodec.Read<TValue>(reader))));

    private static object Raw<T>(T value) => typeof(T) == typeof(string) ? ((string)(object)value).AsMemory() : value;

    private static Type RawType<T>()
        => PrimitiveDataViewType.FromRawType(typeof(T))?.RawType
            ?? throw new InvalidOperationException($"A table's types must be numbers, Booleans or text, but one is {typeof(T)}.");
}

/// <inheritdoc/>
internal sealed class ValueMap<TKey, TValue> : ValueMap
{
    private readonly Dictionary<TKey, TValue> _values;

    public ValueMap(Dictionary<TKey, TValue> values)
    {
        _values = values;
    }

    public override PrimitiveDataViewType ValueType => PrimitiveDataViewType.FromRawType(typeof(TValue));

    public override Delegate MakeGetter(DataViewRow row, DataViewSchema.Column input)
        => ItemGetters.Map<TKey, TValue>(row, input, (key, _) => _values.GetValueOrDefault(key));

    public override void Save(BinaryWriter writer)
    {
        ValueCodec.WriteType(writer, typeof(TKey));
        ValueCodec.WriteType(writer, typeof(TValue));
        writer.Write(_values.Count);
        foreach (var (key, value) in _values)
        {
            ValueCodec.Write(writer, key);
            ValueCodec.Write(writer, value);
        }
    }
}
