using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>What the keys of a column stand for, as its annotation says.</summary>
internal static class KeyNames
{
    /// <summary>The kind of annotation that ML.NET's MapValueToKey leaves.</summary>
    public const string Annotation = "KeyValues";

    /// <summary>The kind of the values that the keys stand for; null if the column is no key or does not say it.</summary>
    /// <exception cref="ArgumentException">The values are of a type that cannot name classes.</exception>
    public static LabelKind? KindOf(DataViewSchema.Column column) =>
        column.Type is KeyDataViewType
        && column.Annotations.Schema.GetColumnOrNull(Annotation)?.Type is VectorDataViewType { ItemType: var item }
            ? LabelKind.For(column.Name, isKey: false, item.RawType, $"a key of {item}")
            : null;

    /// <summary>The texts that the keys stand for, from key 1; null if the column does not say it.</summary>
    /// <exception cref="ArgumentException">The values are of a type that cannot name classes.</exception>
    public static string[]? Read(DataViewSchema.Column column) => (KindOf(column) as IKeyNames)?.Read(column.Annotations);
}

/// <summary>Reads the values of a key annotation as texts.</summary>
internal interface IKeyNames
{
    string[] Read(DataViewSchema.Annotations annotations);
}
