using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>The rules for the input column, in a schema and in the shape of one.</summary>
internal static class InputColumns
{
    public static (DataViewSchema.Column Column, InputKind Kind) Find(DataViewSchema schema, ServingSettings settings, int latentSize)
    {
        DataViewSchema.Column column = schema.GetColumnOrNull(settings.InputColumnName)
            ?? throw Missing(settings.InputColumnName, schema.Select(known => known.Name));
        var kind = InputKind.For(settings.Options.LatentSource, column.Name, column.Type.RawType, column.Type.ToString()!);
        if (kind == InputKind.Latent && column.Type is VectorDataViewType { IsKnownSize: true } vector && vector.Size != latentSize)
            throw new ArgumentException(
                $"Latent column '{column.Name}' must hold {latentSize} values, the generator's latent size, but has {vector.Size}.");
        return (column, kind);
    }

    public static void Require(SchemaShape schema, ServingSettings settings)
    {
        string name = settings.InputColumnName;
        if (schema.All(known => known.Name != name))
            throw Missing(name, schema.Select(known => known.Name));
        SchemaShape.Column column = schema.Last(known => known.Name == name);
        bool isVector = column.Kind != SchemaShape.Column.VectorKind.Scalar;
        Type rawType = isVector ? typeof(VBuffer<>).MakeGenericType(column.ItemType.RawType) : column.ItemType.RawType;
        string typeName = isVector ? $"vector of {column.ItemType}" : column.ItemType.ToString()!;
        InputKind.For(settings.Options.LatentSource, name, rawType, typeName);
    }

    public static ArgumentOutOfRangeException Missing(string name, IEnumerable<string> known) => new(
        paramName: null, $"Input column '{name}' must be in the data, but its columns are: {string.Join(", ", known.Distinct())}.");
}
