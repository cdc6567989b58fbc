using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>A type of label column, and how its values stand for classes. The kinds there are stand in LabelKind.Known.cs.</summary>
internal abstract partial class LabelKind
{
    /// <summary>Its name in saved models.</summary>
    public abstract string Id { get; }

    /// <summary>The type of the column's values, as ML.NET represents them.</summary>
    public abstract Type RawType { get; }

    /// <summary>Reads the labels of a row (or of a cursor's rows, one after another).</summary>
    public abstract LabelReader CreateReader(DataViewRow row, DataViewSchema.Column column, ClassTable classes);

    /// <summary>The step of a saved generator that turns values of this kind into labels.</summary>
    public abstract IEstimator<ITransformer> Save(TransformsCatalog transforms);

    /// <summary>The step of a saved generator that tells which labels are missing; null if the values themselves do.</summary>
    public virtual IEstimator<ITransformer>? SavePresence(TransformsCatalog transforms) => null;

    /// <summary>The kind of a column, by the type of its values.</summary>
    /// <exception cref="ArgumentException">There is none: the column has the wrong type.</exception>
    public static LabelKind For(string columnName, bool isKey, Type rawType, string typeName) =>
        Array.Find(isKey ? s_keys : s_names, kind => kind.RawType == rawType) ?? throw new ArgumentException(
            $"Label column '{columnName}' must be a key or of type {string.Join(", ", s_names.Select(kind => kind.Id))}, "
            + $"but is {typeName}.");
}

/// <summary>A type of label column whose values are <typeparamref name="T"/>.</summary>
internal abstract class LabelKind<T>(string id) : LabelKind
{
    public override string Id => id;

    public override Type RawType => typeof(T);

    /// <summary>The label of one value.</summary>
    /// <exception cref="InvalidOperationException">The value is missing, or no class that the model was trained on.</exception>
    public abstract int ToLabel(in T value, LabelColumn column);

    public override LabelReader CreateReader(DataViewRow row, DataViewSchema.Column column, ClassTable classes)
    {
        ValueGetter<T> getter = row.GetGetter<T>(column);
        var label = new LabelColumn(column.Name, classes, KeyNames.Read(column));
        T value = default!;
        return () =>
        {
            getter(ref value);
            return ToLabel(value, label);
        };
    }

    public override IEstimator<ITransformer> Save(TransformsCatalog transforms)
    {
        var mapping = new SavedLabelMapping<T>(this);
        return transforms.CustomMapping(mapping.GetMapping(), mapping.Contract);
    }
}
