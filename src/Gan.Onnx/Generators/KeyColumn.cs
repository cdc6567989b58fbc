using System.Numerics;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// A column of keys: numbers from 1, and 0 where a value is missing, that stand for the values in the column's annotation.
/// </summary>
internal static class KeyColumn
{
    // The kind of annotation that ML.NET's MapValueToKey leaves.
    private const string Annotation = "KeyValues";

    /// <summary>Reads the keys of a row, or of a cursor's rows one after another.</summary>
    public static Func<ulong> CreateReader(DataViewRow row, DataViewSchema.Column column) =>
        column.Type.RawType == typeof(byte) ? Reader<byte>(row, column)
        : column.Type.RawType == typeof(ushort) ? Reader<ushort>(row, column)
        : column.Type.RawType == typeof(uint) ? Reader<uint>(row, column)
        : Reader<ulong>(row, column);

    /// <summary>The type of the values that the keys stand for; null if the column does not say it.</summary>
    public static Type? ValueType(DataViewSchema.Column column) =>
        (column.Annotations.Schema.GetColumnOrNull(Annotation)?.Type as VectorDataViewType)?.ItemType.RawType;

    /// <summary>The texts that the keys stand for, from key 1; null if the column is no key or does not say it.</summary>
    /// <exception cref="ArgumentException">The values are of a type that cannot name classes.</exception>
    public static string[]? Names(DataViewSchema.Column column) =>
        column.Type is KeyDataViewType
        && column.Annotations.Schema.GetColumnOrNull(Annotation)?.Type is VectorDataViewType { ItemType: var item }
            ? LabelTexts.Of(new ColumnShape(column.Name, IsKey: false, item.RawType, $"a key of {item}"))
                .ReadNames(column.Annotations, Annotation)
            : null;

    private static Func<ulong> Reader<T>(DataViewRow row, DataViewSchema.Column column) where T : struct, IBinaryInteger<T>
    {
        ValueGetter<T> getter = row.GetGetter<T>(column);
        T key = default;
        return () =>
        {
            getter(ref key);
            return ulong.CreateChecked(key);
        };
    }
}
