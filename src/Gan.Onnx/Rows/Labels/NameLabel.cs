using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>The value, as text, is the name of the class.</summary>
internal sealed class NameLabel<T>(string id, Func<T, string> toText) : LabelKind<T>(id), IKeyNames
{
    public override int ToLabel(in T value, LabelColumn column) => column.Find(toText(value));

    public string[] Read(DataViewSchema.Annotations annotations)
    {
        VBuffer<T> names = default;
        annotations.GetValue(KeyNames.Annotation, ref names);
        return [.. names.DenseValues().Select(toText)];
    }
}
