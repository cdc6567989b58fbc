using System.Numerics;
using Microsoft.ML;

namespace Gan.Onnx;

/// <summary>A key stands for the class of the name in the column's annotation; without one key 1 is the first class.</summary>
internal sealed class KeyLabel<T>(string id) : LabelKind<T>(id) where T : IBinaryInteger<T>
{
    public override int ToLabel(in T value, LabelColumn column) => column.FindKey(ulong.CreateChecked(value));

    public override IEstimator<ITransformer> SavePresence(TransformsCatalog transforms)
    {
        var mapping = new SavedKeyMapping<T>(this);
        return transforms.CustomMapping(mapping.GetMapping(), mapping.Contract);
    }
}
