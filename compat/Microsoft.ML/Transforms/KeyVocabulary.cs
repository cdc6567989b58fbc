using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>The distinct values of a column, numbered from 1.</summary>
internal abstract class KeyVocabulary
{
    /// <summary>The annotation of a key column that holds the values its keys stand for.</summary>
    public const string KeyValues = "KeyValues";

    public abstract Type ValueType { get; }

    public abstract int Count { get; }

    public KeyDataViewType KeyType => new(typeof(uint), Math.Max(1, Count));

    public abstract DataViewSchema.Annotations MakeAnnotations(bool asText);

    /// <summary>A getter of the keys of a column's values, scalar or vector; 0 for a value that has none.</summary>
    public abstract Delegate MakeGetter(DataViewRow row, DataViewSchema.Column input);

    public abstract void Save(BinaryWriter writer);

    public static KeyVocabulary Load(BinaryReader reader)
        => (KeyVocabulary)GenericMethod.Call(typeof(KeyVocabulary), nameof(LoadTyped), [ValueCodec.ReadType(reader)], reader);

    /// <summary>
    /// Reads up to <paramref name="maximum"/> distinct values of a column, scalar or vector, leaving out NaN and empty text.
    /// </summary>
    public static KeyVocabulary Read(IDataView data, DataViewSchema.Column column, int maximum, bool sort)
        => (KeyVocabulary)GenericMethod.Call(
            typeof(KeyVocabulary), nameof(ReadTyped), [column.Type.ItemType().RawType], data, column, maximum, sort);

    private static KeyVocabulary<T> ReadTyped<T>(IDataView data, DataViewSchema.Column column, int maximum, bool sort)
    {
        var items = column.Type is VectorDataViewType
            ? data.GetColumn<T[]>(column).SelectMany(vector => vector)
            : data.GetColumn<T>(column);
        var values = items.Where(value => !IsMissing(value)).Distinct(TextComparer.Equality<T>()).Take(maximum);
        return new KeyVocabulary<T>([.. sort ? values.Order(TextComparer.Order<T>()) : values]);
    }

    private static KeyVocabulary<T> LoadTyped<T>(BinaryReader reader)
        => new([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => ValueCodec.Read<T>(reader))]);

    private static bool IsMissing<T>(T value) => value switch
    {
        float number => float.IsNaN(number),
        double number => double.IsNaN(number),
        ReadOnlyMemory<char> text => text.IsEmpty,
        _ => false,
    };
}

/// <inheritdoc/>
internal sealed class KeyVocabulary<T> : KeyVocabulary
{
    private readonly T[] _values;
    private readonly Dictionary<T, uint> _keys = new(TextComparer.Equality<T>());

    public KeyVocabulary(T[] values)
    {
        _values = values;
        foreach (var value in values)
            _keys.Add(value, (uint)_keys.Count + 1);
    }

    public override Type ValueType => typeof(T);

    public override int Count => _values.Length;

    public override DataViewSchema.Annotations MakeAnnotations(bool asText)
    {
        var annotations = new DataViewSchema.Annotations.Builder();
        if (asText)
            AddValues(annotations, [.. _values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture).AsMemory())]);
        else
            AddValues(annotations, _values);
        return annotations.ToAnnotations();
    }

    public override Delegate MakeGetter(DataViewRow row, DataViewSchema.Column input)
        => ItemGetters.Map<T, uint>(row, input, (value, _) => _keys.GetValueOrDefault(value));

    public override void Save(BinaryWriter writer)
    {
        ValueCodec.WriteType(writer, typeof(T));
        writer.Write(_values.Length);
        foreach (var value in _values)
            ValueCodec.Write(writer, value);
    }

    private static void AddValues<TValue>(DataViewSchema.Annotations.Builder annotations, TValue[] values)
    {
        var type = new VectorDataViewType(PrimitiveDataViewType.FromRawType(typeof(TValue)), values.Length);
        void Get(ref VBuffer<TValue> destination) => VBuffer<TValue>.Copy(values, 0, ref destination, values.Length);
        annotations.Add<VBuffer<TValue>>(KeyValues, type, Get);
    }
}
